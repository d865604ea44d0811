import type { RouteObject } from 'react-router';

/** How a second inspectorate reads the narrative, within an inspection. */
export const moderationRoutes: RouteObject[] = [{ path: 'narrative/moderation', lazy: async () => ({ Component: (await import('./ModerationPage.tsx')).ModerationPage }) }];

export { ModerationPanel, type ModerationPanelProps } from './ModerationPanel.tsx';
export { SignOffAdvice } from './SignOffAdvice.tsx';
export { useModeration } from './use-moderation.ts';
