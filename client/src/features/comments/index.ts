import type { RouteObject } from 'react-router';

/** The list of comments on the narrative, within an inspection. */
export const commentRoutes: RouteObject[] = [{ path: 'narrative/comments', lazy: async () => ({ Component: (await import('./CommentsPage.tsx')).CommentsPage }) }];

export { CommentsPanel, type CommentsPanelProps } from './CommentsPanel.tsx';
export type { Subject } from './NewThread.tsx';
export { useThreads } from './use-threads.ts';
