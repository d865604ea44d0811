import { z } from 'zod';
import { idSchema, requiredText } from './fields.ts';
import { forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles } from './roles.ts';

/** Longest comment in characters, and most comments on one piece. */
export const evidenceCommentLimits = { text: 2000, perEvidence: 200 } as const;

export const evidenceCommentPermissions = {
  /** Talks with colleagues about evidence of the own agency; nobody outside the agency is ever told. */
  'comment:on-evidence': forRoles(agencyRoles, phasesBetween('EVIDENCE', 'FOLLOW_UP')),
} as const;

export const commentOnEvidenceInput = z.object({
  evidenceId: idSchema('evidence'),
  /** Made by the browser, so that a repeated send after a lost answer says nothing twice. */
  id: idSchema('comment'),
  text: requiredText('comment', evidenceCommentLimits.text),
});
export type CommentOnEvidenceInput = z.input<typeof commentOnEvidenceInput>;

export const evidenceCommentEvents = {
  /** Told inside the agency alone, before the piece is submitted and after. */
  'evidence-comment.added': z.object({ evidenceId: z.uuid(), commentId: z.uuid() }),
} as const;
/** What colleagues are told; the words are asked for by whoever shows them. */
export interface EvidenceCommentEventData {
  readonly evidenceId: string;
  readonly evidenceTitle: string;
}
