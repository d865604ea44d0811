import type { CheckDatasetInput, ColumnFinding, DatasetColumn, DatasetColumnRole, DatasetColumnType, FieldFault, ImportDatasetInput, ScreeningReason } from '@joint/shared';
import { screeningFault } from '@joint/shared';

/** The form's values, by the paths that faults name: `columns.3.unit`, `source`. */
export type ImportValues = Readonly<Record<string, string>>;
type Columns = CheckDatasetInput['columns'];

export const valuesOf = (columns: readonly DatasetColumn[]): ImportValues =>
  Object.fromEntries([['source', ''], ['reason', ''], ...columns.flatMap(({ name, type, unit, period, role }, index) => Object.entries({ name, type, unit, period, role: role ?? '' }).map(([field, value]) => [`columns.${index}.${field}`, value]))]);

/** What the form says of the columns of a table. */
export const columnsOf = (values: ImportValues, columns: readonly DatasetColumn[]): Columns =>
  columns.map(({ key }, index) => {
    const of = (field: string): string => values[`columns.${index}.${field}`] ?? '';
    return { key, name: of('name'), type: of('type') as DatasetColumnType, unit: of('unit'), period: of('period'), role: (of('role') || null) as DatasetColumnRole | null };
  });

/** The same columns with new types alone, for looking at the cells again: names and units change nothing there. */
export const typesOf = (values: ImportValues, columns: readonly DatasetColumn[]): DatasetColumn[] =>
  columns.map((column, index) => ({ ...column, type: (values[`columns.${index}.type`] ?? column.type) as DatasetColumnType }));

type Found = Pick<ColumnFinding, 'column' | 'kind' | 'count'>;
/** The form's field that asks about what was found in a column. */
export const questionOf = ({ column, kind }: Pick<Found, 'column' | 'kind'>): string => `screening.${column}.${kind}`;

/** What was said of the findings, or a fault for each that has no answer. */
export function answersTo(findings: readonly Found[], values: ImportValues): { readonly answers: NonNullable<ImportDatasetInput['screening']>; readonly faults: FieldFault[] } {
  const faults = findings.filter((found) => !values[questionOf(found)]).map((found) => ({ field: questionOf(found), message: `Column ${found.column}: ${screeningFault({ ...found, field: found.column })}` }));
  return { answers: findings.map((found) => ({ column: found.column, kind: found.kind, count: found.count, reason: values[questionOf(found)] as ScreeningReason })), faults };
}
