import { z } from 'zod';
import { idSchema, lineOfText, optionalText, requiredText, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { inspectorRoles } from './roles.ts';

export const lineStates = ['OPEN', 'CLOSED'] as const;
export type LineState = (typeof lineStates)[number];
export const lineStateLabels: Readonly<Record<LineState, string>> = { OPEN: 'Open', CLOSED: 'Closed' };

/** Longest texts in characters, most lines of one inspection, most things attached to one line. */
export const lineLimits = { question: 300, reason: 2000, conclusion: 5000, lines: 60, attached: 300 } as const;

/** Lines of enquiry are how inspectors work: agencies, the board and observers meet what comes of them in requests and in the narrative. */
export const linePermissions = {
  'line:view': forRoles(inspectorRoles, anyPhase),
  /** Opens, words, orders, closes and reopens lines, attaches to them and detaches. */
  'line:edit': forRoles(inspectorRoles, phasesBetween('SET_UP', 'FACTUAL_ACCURACY')),
} as const;

const words = { question: lineOfText('question', lineLimits.question), reason: optionalText('reason', lineLimits.reason) };

export const openLineInput = z.object({
  inspectionId: idSchema('inspection'),
  /** Made by the browser, so that a repeated send after a lost answer opens nothing twice. */
  id: idSchema('line of enquiry'),
  ...words,
});
export type OpenLineInput = z.input<typeof openLineInput>;

const ofLine = { lineId: idSchema('line of enquiry'), expectedVersion: versionSchema };
export const reviseLineInput = z.object({ ...ofLine, ...words });
export type ReviseLineInput = z.input<typeof reviseLineInput>;
export const closeLineInput = z.object({ ...ofLine, conclusion: requiredText('conclusion', lineLimits.conclusion) });
export type CloseLineInput = z.input<typeof closeLineInput>;
export const reopenLineInput = z.object(ofLine);
export type ReopenLineInput = z.input<typeof reopenLineInput>;

export const orderLinesInput = z.object({
  inspectionId: idSchema('inspection'),
  /** Every line of the inspection, in the wanted order. */
  lineIds: z.array(idSchema('line of enquiry')).max(lineLimits.lines),
});
export type OrderLinesInput = z.input<typeof orderLinesInput>;

/** A piece of evidence, a statement of the narrative, or a request for evidence with all agencies that were asked it: one of the three. */
export const lineAttachmentInput = z
  .object({ lineId: idSchema('line of enquiry'), evidenceId: idSchema('evidence').nullish(), sectionId: idSchema('section').nullish(), statementId: idSchema('statement').nullish(), wordingId: idSchema('request').nullish() })
  .transform(({ lineId, evidenceId, sectionId, statementId, wordingId }, ctx): { readonly lineId: string; readonly thing: LineThing } => {
    if (evidenceId && !sectionId && !statementId && !wordingId) return { lineId, thing: { evidenceId } };
    if (wordingId && !evidenceId && !sectionId && !statementId) return { lineId, thing: { wordingId } };
    if (!evidenceId && !wordingId && sectionId && statementId) return { lineId, thing: { sectionId, statementId } };
    ctx.addIssue({ code: 'custom', path: ['evidenceId'], message: 'Choose one piece of evidence, one statement or one request' });
    return z.NEVER;
  });
export type LineAttachmentInput = z.input<typeof lineAttachmentInput>;
/** What can be attached to a line. */
export type LineThing = { readonly evidenceId: string } | { readonly wordingId: string } | { readonly sectionId: string; readonly statementId: string };

const change = z.object({
  lineId: z.uuid(),
  version: z.int(),
  /** SHA-256 of question, reason and conclusion, so that the chained log also proves what was said. */
  contentHash: z.string(),
});
const edge = z.object({ lineId: z.uuid(), evidenceId: z.uuid().optional(), sectionId: z.uuid().optional(), statementId: z.uuid().optional(), wordingId: z.uuid().optional() });
export const lineEvents = {
  'line.opened': change,
  'line.revised': change,
  'line.closed': change,
  'line.reopened': change,
  'line.ordered': z.object({ lineIds: z.array(z.uuid()) }),
  'line.attached': edge,
  'line.detached': edge,
} as const;
/** What line events say: which line, and what was attached to it or detached; pages ask for the words. */
export interface LineEventData {
  readonly lineId?: string;
  readonly evidenceId?: string;
  readonly sectionId?: string;
  readonly statementId?: string;
  readonly wordingId?: string;
}
