import { z } from 'zod';
import { evidenceVisibilities } from './evidence.ts';
import { evidenceScreening } from './evidence-screening.ts';
import { idSchema, requiredChoice, versionSchema } from './fields.ts';
import { fileLimits } from './files.ts';
import { forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles } from './roles.ts';

/** Most offered pieces that are shown to an inspector who asks, and to an agency that answers. */
export const reuseLimits = { asked: 5, answering: 10 } as const;

export const reusePermissions = {
  /** Offers evidence of the own agency for reuse in its other inspections, or takes the offer back: also long after the inspection it was given in. */
  'reuse:offer': forRoles(agencyRoles, phasesBetween('EVIDENCE', 'FOLLOW_UP')),
} as const;

export const offerEvidenceInput = z.object({ evidenceId: idSchema('evidence') });
export type OfferEvidenceInput = z.input<typeof offerEvidenceInput>;
export const takeBackOfferInput = z.object({ evidenceId: idSchema('evidence') });
export type TakeBackOfferInput = z.input<typeof takeBackOfferInput>;

export const takeOverEvidenceInput = z.object({
  requestId: idSchema('request'),
  /** Of the new contribution; made by the browser, so that a repeated send takes nothing over twice. */
  id: idSchema('contribution'),
  originId: idSchema('earlier evidence'),
  /** The version of the earlier piece that the person saw. */
  originVersion: versionSchema,
  visibility: requiredChoice(evidenceVisibilities, 'Choose who may see it'),
  /** Which of its files come along. */
  fileIds: z.array(idSchema('file')).max(fileLimits.perEvidence, `Choose at most ${fileLimits.perEvidence} files`),
  screening: evidenceScreening,
});
export type TakeOverEvidenceInput = z.input<typeof takeOverEvidenceInput>;

/** A child’s reference as it stands in a text, with any dash; without one it is no reference but may be a postcode. PostgreSQL reads the same pattern. */
export const referencePattern = String.raw`CH\s?[-\u2010-\u2015\u2212]\s?\d{1,4}`;
const referenceInText = new RegExp(String.raw`\b${referencePattern}\b`, 'gi');
/** What takes the place of a reference that another inspection gave: here the same reference may stand for another child. */
export const childElsewhere = '[a child of an earlier inspection]';
/** The same where a text has no room for that: no longer than any reference, so that nothing of a text that fitted is ever cut off. */
export const childElsewhereShort = '[…]';

/** A text of at most so many characters without the references of the inspection that it was written for, and how many there were. */
export function withoutReferences(text: string, most = Infinity): { readonly text: string; readonly count: number } {
  const told = text.replace(referenceInText, childElsewhere);
  return { text: told.length <= most ? told : text.replace(referenceInText, childElsewhereShort), count: text.match(referenceInText)?.length ?? 0 };
}

export const reuseEvents = {
  /** Told inside the agency alone, like the next two. */
  'reuse.offered': z.object({ evidenceId: z.uuid(), version: z.int() }),
  'reuse.taken-back': z.object({ evidenceId: z.uuid() }),
  /** In the log of the inspection that it was taken over into; who gave what there is told by the events of the new piece. */
  'reuse.taken-over': z.object({ evidenceId: z.uuid(), originId: z.uuid(), originVersion: z.int(), requestId: z.uuid() }),
} as const;
/** What the agency’s own people are told: which piece of this inspection it is about. */
export interface ReuseEventData {
  readonly evidenceId: string;
  readonly evidenceTitle: string;
}
