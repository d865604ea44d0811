import { z } from 'zod';
import { evidenceScreening, screenedPayload } from './evidence-screening.ts';
import { daySchema, idSchema, lineOfText, optionalText, requiredChoice, requiredText, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

export const evidenceKinds = ['DOCUMENT', 'DATA', 'CASE_TRACKING_NOTE', 'OBSERVATION', 'INTERVIEW', 'SELF_EVALUATION'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];
export const evidenceKindLabels: Readonly<Record<EvidenceKind, string>> = {
  DOCUMENT: 'Document',
  DATA: 'Data',
  CASE_TRACKING_NOTE: 'Case-tracking note',
  OBSERVATION: 'Observation',
  INTERVIEW: 'Interview',
  SELF_EVALUATION: 'Self-evaluation',
};

export const evidenceStatuses = ['DRAFT', 'SUBMITTED', 'WITHDRAWN'] as const;
export type EvidenceStatus = (typeof evidenceStatuses)[number];
export const evidenceStatusLabels: Readonly<Record<EvidenceStatus, string>> = { DRAFT: 'Draft', SUBMITTED: 'Submitted', WITHDRAWN: 'Withdrawn' };

/** Who may see a contribution once it is submitted. A draft is its author's agency's alone, whatever this says. */
export const evidenceVisibilities = ['OWN_AGENCY_AND_INSPECTORS', 'ALL_AGENCIES', 'INSPECTORS_ONLY'] as const;
export type EvidenceVisibility = (typeof evidenceVisibilities)[number];
export const evidenceVisibilityLabels: Readonly<Record<EvidenceVisibility, string>> = {
  OWN_AGENCY_AND_INSPECTORS: 'My agency and the inspectors',
  ALL_AGENCIES: 'Everyone in this inspection',
  INSPECTORS_ONLY: 'Inspectors only',
};

/** Longest texts in characters, most criteria of one contribution, largest page of a list, most minutes that one took: a hundred hours. */
export const evidenceLimits = { title: 150, body: 20_000, criteria: 20, reason: 1000, page: 200, search: 200, heldText: 500, minutes: 6000 } as const;

const whileOpen = phasesBetween('EVIDENCE', 'FACTUAL_ACCURACY');

export const evidencePermissions = {
  /** May see evidence at all; which pieces is the evidence policy's to say. */
  'evidence:view': { ...forRoles([...inspectorRoles, ...agencyRoles, 'OBSERVER'], anyPhase), ...forRoles(['BOARD_MEMBER'], ['FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED', 'FOLLOW_UP']) },
  'evidence:contribute': forRoles([...inspectorRoles, ...agencyRoles], whileOpen),
  'evidence:revise': forRoles([...inspectorRoles, ...agencyRoles], whileOpen),
  'evidence:withdraw': forRoles([...inspectorRoles, ...agencyRoles], whileOpen),
} as const;

const content = {
  /** True submits it at once; false keeps a draft, which may be incomplete and which only the author's agency sees. */
  submit: z.boolean(),
  kind: requiredChoice(evidenceKinds, 'Choose what kind of evidence this is'),
  title: lineOfText('title', evidenceLimits.title),
  body: optionalText('what it shows', evidenceLimits.body),
  criterionIds: z.array(idSchema('criterion')).max(evidenceLimits.criteria, `Choose at most ${evidenceLimits.criteria} criteria`),
  /** The day the evidence speaks of, or the first day of its period. */
  periodFrom: daySchema('start of the period').nullable(),
  /** The last day of the period; the same as `periodFrom` for a single day. */
  periodTo: daySchema('end of the period').nullable(),
  visibility: requiredChoice(evidenceVisibilities, 'Choose who may see it'),
  /** Lists show a warning instead of its text. Left out, it stays as it is: a new one is not. */
  isDistressing: z.boolean().nullish(),
  /** How long it took, for the ledger of what an inspection asks of agencies; left out, it stays as it is. */
  minutes: z.int({ error: 'Minutes must be a whole number, or left empty' }).min(1, 'Minutes must be 1 or more, or left empty').max(evidenceLimits.minutes, `Minutes must be ${evidenceLimits.minutes.toLocaleString('en-GB')} or fewer`).nullish(),
  /** Why what looks as if it said who a child is may stay; left out where nothing was found. */
  screening: evidenceScreening,
};
type Content = z.output<z.ZodObject<typeof content>>;

/** Looked at even when other fields are wrong, so that a person learns of every fault at once; those fields may then hold anything. */
const always = { when: ({ value }: { readonly value: unknown }): boolean => typeof value === 'object' && value !== null };

/** What a submitted contribution needs and a draft may still lack. */
function complete(value: Content, ctx: z.RefinementCtx<Content>): void {
  const need = (path: keyof Content, missing: boolean, message: string) => missing && ctx.addIssue({ code: 'custom', path: [path], message });
  if (value.submit) {
    need('body', value.body === '', 'Enter what it shows');
    need('criterionIds', value.criterionIds?.length === 0, 'Choose at least one criterion');
    need('periodFrom', !value.periodFrom, 'Enter the day it speaks of, or the start of the period');
    need('periodTo', !value.periodTo, 'Enter the end of the period; repeat the start for a single day');
  }
  const areDays = !ctx.issues.some(({ path: [field] = [] }) => field === 'periodFrom' || field === 'periodTo');
  need('periodTo', areDays && Boolean(value.periodFrom && value.periodTo && value.periodTo < value.periodFrom), 'The end of the period must be on or after its start');
}

export const contributeEvidenceInput = z
  .object({
    inspectionId: idSchema('inspection'),
    /** Made by the browser, so that a repeated send after a lost answer adds nothing twice. */
    id: idSchema('contribution'),
    ...content,
  })
  .superRefine(complete, always);
export type ContributeEvidenceInput = z.input<typeof contributeEvidenceInput>;

export const reviseEvidenceInput = z.object({ evidenceId: idSchema('contribution'), expectedVersion: versionSchema, ...content }).superRefine(complete, always);
export type ReviseEvidenceInput = z.input<typeof reviseEvidenceInput>;

export const withdrawEvidenceInput = z.object({ evidenceId: idSchema('contribution'), expectedVersion: versionSchema, reason: requiredText('reason', evidenceLimits.reason) });
export type WithdrawEvidenceInput = z.input<typeof withdrawEvidenceInput>;

/** Narrows a list of evidence; everything left out means any. */
export const evidenceFilter = z.object({
  criterionId: idSchema('criterion').nullish(),
  agencyId: idSchema('agency').nullish(),
  kind: requiredChoice(evidenceKinds, 'Choose a kind of evidence').nullish(),
  status: requiredChoice(evidenceStatuses, 'Choose a status').nullish(),
  /** Words to find in title and text. */
  search: optionalText('search', evidenceLimits.search).nullish(),
});
export type EvidenceFilter = z.input<typeof evidenceFilter>;

/** A question whose answer may be held already: its words, and of which agencies; none means any. */
export const evidenceHeldInput = z.object({
  text: optionalText('text', evidenceLimits.heldText),
  agencyIds: z.array(idSchema('agency')).max(100, 'Name at most 100 agencies'),
  most: z.int().positive().max(20).default(5),
});

const revision = z.object({
  evidenceId: z.uuid(),
  version: z.int(),
  visibility: z.enum(evidenceVisibilities),
  status: z.enum(evidenceStatuses),
  /** SHA-256 of the content, so that the chained log also proves what was said. */
  contentHash: z.string(),
  screened: screenedPayload,
});
export const evidenceEvents = {
  'evidence.drafted': revision,
  'evidence.submitted': revision,
  'evidence.revised': revision,
  'evidence.withdrawn': revision.extend({ reason: z.string() }),
  /** A contributor handed it in; a coordinator of the agency releases it or gives it back. Still a draft to everybody else. */
  'evidence.handed-in': revision,
  'evidence.given-back': revision,
} as const;

/** A contribution as a live message carries it to those who may see it now. */
export interface EvidenceMessage {
  readonly id: string;
  readonly agencyId: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly kind: EvidenceKind;
  readonly status: EvidenceStatus;
  readonly title: string;
  readonly body: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly visibility: EvidenceVisibility;
  readonly criterionIds: readonly string[];
  readonly isDistressing: boolean;
  readonly version: number;
  /** ISO 8601 instants. */
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly submittedAt: string | null;
  readonly withdrawnReason: string | null;
  /** Of a draft: since when it waits for a coordinator of its agency, and what the coordinator said on giving it back. */
  readonly awaitingReleaseSince: string | null;
  readonly releaseNote: string | null;
}
/** What evidence events say: the piece as it is now, or only that it is no longer this reader's to see. */
export type EvidenceEventData = { readonly evidence: EvidenceMessage } | { readonly evidenceId: string; readonly gone: true };
