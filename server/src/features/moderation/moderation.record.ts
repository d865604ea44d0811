import { AppError } from '../../platform/errors.ts';
import type { MarkRecord } from './moderation.store.ts';

/** Changed in another window first: the error carries what is there now. */
export function assertVersion(there: MarkRecord | null, expected: number): void {
  if ((there?.version ?? 0) === expected) return;
  throw new AppError('CONFLICT', 'You marked this statement in another window first', {
    remedy: 'Read your mark as it is now, then change it', ...(there && { details: { current: { version: there.version, kind: there.kind, note: there.note } } }),
  });
}
export const takenBackMeanwhile = (): AppError => new AppError('CONFLICT', 'The mark was taken back, so nothing is asked any more', { remedy: 'If something is still to be said, comment on the statement' });
export const changedMeanwhile = (): AppError => new AppError('CONFLICT', 'The statement was changed while you read it', { remedy: 'Read it as it is now, then mark it' });
