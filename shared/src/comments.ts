import { z } from 'zod';
import { idSchema, requiredText, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { agencyRoles, inspectorRoles } from './roles.ts';

/** Longest texts in characters; most threads of one side of an inspection, comments in one thread, people named in one comment, and threads on a page. */
export const commentLimits = { text: 3000, quote: 300, threads: 1000, comments: 200, mentions: 10, page: 50 } as const;

/**
 * Talk about the narrative stays on its side: the inspectors of an inspection, or the staff of one agency. Agencies talk in the phases in which they may
 * read the narrative. A thread crosses to the other side only when its own side releases it, while both can read the text.
 */
export const commentPermissions = {
  'comment:view': { ...forRoles(inspectorRoles, anyPhase), ...forRoles(agencyRoles, ['FACTUAL_ACCURACY', 'PUBLISHED', 'FOLLOW_UP']) },
  /** Begins threads, comments, assigns, resolves and reopens. */
  'comment:write': { ...forRoles(inspectorRoles, phasesBetween('EVIDENCE', 'SIGN_OFF')), ...forRoles(agencyRoles, ['FACTUAL_ACCURACY']) },
  /** Opens a thread of their own side to the other. */
  'comment:release': forRoles(['LEAD_INSPECTOR', 'AGENCY_COORDINATOR'], ['FACTUAL_ACCURACY']),
} as const;

const ofThread = { threadId: idSchema('thread') };
const ofComment = { commentId: idSchema('comment'), expectedVersion: versionSchema };
const words = {
  text: requiredText('comment', commentLimits.text),
  /** Whom it names: people of the writer's side. */
  mentionIds: z.array(idSchema('person')).max(commentLimits.mentions, `Name at most ${commentLimits.mentions} people in one comment`),
};
/** Made by the browser, so that a repeated send after a lost answer says nothing twice. */
const newComment = { commentId: idSchema('comment'), ...words };

export const openThreadInput = z.object({
  inspectionId: idSchema('inspection'),
  /** Made by the browser as well. */
  threadId: idSchema('thread'),
  sectionId: idSchema('section'),
  statementId: idSchema('statement'),
  /** Words of the statement that it is about; "" for all of it. */
  quote: z.string().trim().max(commentLimits.quote, `Choose at most ${commentLimits.quote} characters of the statement`),
  ...newComment,
});
export type OpenThreadInput = z.input<typeof openThreadInput>;
export const replyToThreadInput = z.object({ ...ofThread, ...newComment });
export type ReplyToThreadInput = z.input<typeof replyToThreadInput>;
export const reviseCommentInput = z.object({ ...ofComment, ...words });
export type ReviseCommentInput = z.input<typeof reviseCommentInput>;
export const removeCommentInput = z.object(ofComment);
export const threadInput = z.object(ofThread);
export const assignThreadInput = z.object({ ...ofThread, userId: idSchema('person').nullable() });

const change = z.object({
  threadId: z.uuid(), sectionId: z.uuid(), statementId: z.uuid(), commentId: z.uuid().optional(),
  /** SHA-256 of what was said, so that the chained log also proves the words. */
  contentHash: z.string().optional(),
});
export const commentEvents = {
  'comment.opened': change, 'comment.replied': change, 'comment.revised': change, 'comment.removed': change,
  'comment.resolved': change, 'comment.reopened': change, 'comment.assigned': change, 'comment.released': change,
} as const;
/** What comment events say: which thread, and where it hangs; pages ask for the words. */
export interface CommentEventData {
  readonly threadId: string;
  readonly sectionId: string;
  readonly statementId: string;
}
