import { AppError, invalidInput } from '../../platform/errors.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { ThreadFacts } from './comments.policy.ts';
import type { CommentRecord, ThreadRecord } from './comments.store.ts';

/** A thread as one person meets it. */
export interface SeenThread {
  readonly record: ThreadRecord;
  readonly seen: SeenInspection;
}
/** A comment of it. */
export interface SeenComment extends SeenThread {
  readonly comment: CommentRecord;
}

/** What the policy asks of a record. */
export const factsOf = ({ agencyId, releasedAt }: Pick<ThreadRecord, 'agencyId' | 'releasedAt'>): ThreadFacts => ({ agencyId, isReleased: releasedAt !== null });

/** What a sender says of a comment that they may have sent before. */
export type Sent = Pick<CommentRecord, 'threadId' | 'text' | 'mentionIds'>;

/** A repeat says what is there already; under an id that says something else, nothing is thrown away unseen. Somebody else's words are not shown. */
export function assertRepeated(there: CommentRecord | null, viewerId: string, { threadId, text, mentionIds }: Sent): void {
  if (there?.threadId !== threadId || there.authorId !== viewerId) throw sentElsewhere();
  if (!says(there, { text, mentionIds })) throw savedOtherwise(there);
}
/** The same words naming the same people, in whatever order. */
export const says = (there: CommentRecord, { text, mentionIds }: Pick<Sent, 'text' | 'mentionIds'>): boolean =>
  there.text === text && there.mentionIds.length === new Set(mentionIds).size && mentionIds.every((id) => there.mentionIds.includes(id));
export const sentElsewhere = (): AppError => invalidInput([{ field: 'commentId', message: 'This comment was sent to another place before; begin a new one' }]);
export const savedOtherwise = ({ version, text }: Pick<CommentRecord, 'version' | 'text'>): AppError =>
  new AppError('CONFLICT', 'This comment was saved before, with other words or on other words of the text', { remedy: 'Read it in its thread and change it there, or send again to add what you wrote as another comment', details: { current: { version, text } } });

/** Changed in another window first: the error carries what is there now. */
export function assertVersion({ version, text }: CommentRecord, expected: number): void {
  if (version !== expected) throw new AppError('CONFLICT', 'You changed this comment in another window first', { remedy: 'Read it as it is now, then change it again', details: { current: { version, text } } });
}
