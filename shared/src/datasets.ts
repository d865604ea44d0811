import { z } from 'zod';
import { idSchema, lineOfText, optionalText, requiredChoice, versionSchema } from './fields.ts';
import { firstFound, reasonsFor, screeningReasons } from './screening/answers.ts';
import { screeningKinds } from './screening/findings.ts';

/**
 * Most rows and columns, longest cell in characters and largest file in bytes of one dataset; longest words about it in characters; largest page in
 * rows; faults told at once; bars of a chart; characters kept of its words for search; longest reason in characters; hours after which a table that was read and not imported is thrown away;
 * seconds after which an import that tells nothing more has stopped.
 */
export const datasetLimits = {
  rows: 20_000, columns: 100, cell: 1_000, bytes: 25 * 1024 ** 2, columnName: 100, unit: 40, period: 60, source: 150, page: 100, faults: 50, bars: 30, searched: 400_000, reason: 1_000, draftHours: 24, silentSeconds: 60,
} as const;

export const datasetColumnTypes = ['TEXT', 'WHOLE_NUMBER', 'DECIMAL', 'PERCENTAGE', 'DATE'] as const;
export type DatasetColumnType = (typeof datasetColumnTypes)[number];
export const datasetColumnTypeLabels: Readonly<Record<DatasetColumnType, string>> = {
  TEXT: 'Text', WHOLE_NUMBER: 'Whole number', DECIMAL: 'Decimal number', PERCENTAGE: 'Percentage', DATE: 'Date',
};
export const isNumeric = (type: DatasetColumnType): boolean => type === 'WHOLE_NUMBER' || type === 'DECIMAL' || type === 'PERCENTAGE';

/** What a column is in a rate: the part, or what it is a part of. */
export const datasetColumnRoles = ['NUMERATOR', 'DENOMINATOR'] as const;
export type DatasetColumnRole = (typeof datasetColumnRoles)[number];

export interface DatasetColumn {
  /** Its letters in the spreadsheet; with the number of a row the lasting address of a cell. */
  readonly key: string;
  readonly name: string;
  readonly type: DatasetColumnType;
  readonly unit: string;
  readonly period: string;
  readonly role: DatasetColumnRole | null;
}

const column = z.object({
  key: z.string().regex(/^[A-Z]{1,3}$/, 'Name the column by its letters'),
  name: lineOfText('name of the column', datasetLimits.columnName),
  type: requiredChoice(datasetColumnTypes, 'Choose what the column holds'),
  unit: optionalText('unit', datasetLimits.unit),
  period: optionalText('period', datasetLimits.period),
  role: z.enum(datasetColumnRoles).nullish().transform((role) => role ?? null),
});

/** One part and one whole make a rate; both are numbers. */
function rate(columns: readonly DatasetColumn[], ctx: z.RefinementCtx): void {
  for (const role of datasetColumnRoles) {
    const having = columns.filter((one) => one.role === role);
    const [first, second] = having;
    if (second) ctx.addIssue({ code: 'custom', path: [columns.indexOf(second), 'role'], message: `Only one column can be the ${role.toLowerCase()}: choose “${first?.name ?? ''}” or “${second.name}”` });
    if (first && !isNumeric(first.type)) ctx.addIssue({ code: 'custom', path: [columns.indexOf(first), 'role'], message: `“${first.name}” holds no numbers, so it cannot be the ${role.toLowerCase()}` });
  }
}
export const datasetColumnsInput = z.array(column).min(1, 'A dataset has one column at least').max(datasetLimits.columns, `A dataset has ${datasetLimits.columns} columns at most`).superRefine(rate);

/** A table that was read, with what its columns are, to be looked through before it is imported. */
export const checkDatasetInput = z.object({ draftId: idSchema('table'), columns: datasetColumnsInput });
export type CheckDatasetInput = z.input<typeof checkDatasetInput>;

/** A text of the form that can always be said without: what is found in it is refused. */
const nobodyNamed = (text: string, ctx: z.RefinementCtx<string>): void => {
  const found = firstFound(text);
  if (found) ctx.addIssue(`${found}: take it out and say it without`);
};

/** Why what was found in a column may stay: one answer for each column and kind, with how many cells it speaks of. */
const columnAnswers = z.array(z.object({
  column: z.string(), kind: requiredChoice(screeningKinds, 'Name what it looks like'), count: z.int().positive(), reason: requiredChoice(screeningReasons, 'Choose why it may stay'),
}).refine(({ kind, reason }) => reasonsFor(kind).includes(reason), { path: ['reason'], error: 'Choose a reason that fits what was found' })).max(datasetLimits.columns * screeningKinds.length).nullish().transform((answers) => answers ?? []);

export const importDatasetInput = z.object({
  draftId: idSchema('table'),
  columns: datasetColumnsInput,
  /** Where the figures come from: the system, return or publication. */
  source: lineOfText('source', datasetLimits.source).superRefine(nobodyNamed),
  /** The version that it takes the place of, as the viewer saw it; 0 where there was none. */
  replaces: z.int().nonnegative(),
  /** Why counts of 1 to 4 may stay, and how many there are; left out where there are none. */
  smallNumbers: z.object({ count: z.int().positive(), reason: requiredChoice(screeningReasons, 'Choose why they may stay').refine((reason) => reasonsFor('SMALL_NUMBER').includes(reason), 'Choose a reason that fits what was found') }).nullish(),
  screening: columnAnswers,
});
export type ImportDatasetInput = z.input<typeof importDatasetInput>;

/** Takes away the table of a piece of evidence, in all its versions. */
export const removeDatasetInput = z.object({
  evidenceId: idSchema('evidence'),
  /** The latest, as the viewer saw it. */
  version: versionSchema,
  /** May be empty for a draft, which nobody outside its agency has read. */
  reason: optionalText('reason', datasetLimits.reason).superRefine(nobodyNamed),
});
export type RemoveDatasetInput = z.input<typeof removeDatasetInput>;

export const datasetEvents = {
  'dataset.imported': z.object({
    evidenceId: z.uuid(),
    datasetId: z.uuid(),
    version: z.int(),
    rows: z.int(),
    columns: z.int(),
    /** SHA-256 of columns and rows, so that the chained log also proves the figures. */
    contentHash: z.string(),
    /** Counts of 1 to 4 that stayed, and why; the figures themselves are never in the log. */
    smallNumbers: z.object({ count: z.int(), reason: z.enum(screeningReasons) }).optional(),
    /** What looked as if it said who somebody is, by column, and why it stayed; never the words. */
    screened: z.array(z.object({ column: z.string(), kind: z.enum(screeningKinds), count: z.int(), reason: z.enum(screeningReasons) })).optional(),
  }),
  'dataset.removed': z.object({
    evidenceId: z.uuid(),
    datasetId: z.uuid(),
    /** The latest of those that went. */
    version: z.int(),
    reason: z.string(),
  }),
} as const;

/** What dataset events say to those who may see the evidence now. */
export interface DatasetEventData {
  readonly evidenceId: string;
  readonly evidenceTitle: string;
  readonly datasetId: string;
  readonly version: number;
}

/** One line of what a server tells while it reads a table. */
export type DatasetReading = { readonly rows: number } | { readonly draftId: string } | { readonly error: unknown };
/** One line of what it tells while it imports one: rows written, of how many. Nothing is imported before the last. */
export type DatasetImporting = { readonly rows: number; readonly of: number } | { readonly version: number } | { readonly error: unknown };
