import { groupedLoader } from '../../platform/grouped.ts';
import type { CommentStore } from './comments.store.ts';

/** Comments of many threads, and earlier wordings of many comments, in one statement each; ask only for what the reader was found to see. */
export function createCommentLoaders(store: CommentStore) {
  return {
    comments: groupedLoader(store.commentsOf, ({ threadId }) => threadId),
    wordings: groupedLoader(store.wordingsOf, ({ commentId }) => commentId),
  };
}
export type CommentLoaders = ReturnType<typeof createCommentLoaders>;
