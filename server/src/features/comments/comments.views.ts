import type { Page } from '../../platform/keyset.ts';
import type { SeenComment, SeenThread } from './comments.record.ts';
import type { CommentWording } from './comments.store.ts';

export type CommentThreadConnectionView = Page<SeenThread>;
export type CommentThreadView = SeenThread;
export type CommentView = SeenComment;
export type CommentWordingView = CommentWording;
