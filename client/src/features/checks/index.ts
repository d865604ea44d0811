import type { RouteObject } from 'react-router';
import './checks.scss';

/** How the narrative stands, within an inspection. */
export const checkRoutes: RouteObject[] = [{ path: 'narrative/checks', lazy: async () => ({ Component: (await import('./ChecksPage.tsx')).ChecksPage }) }];

export { AnsweringProvider } from './AnsweringProvider.tsx';
export { useAnswering } from './answering.ts';
export { answerTo, MarkLine } from './MarkLine.tsx';
export { markInWords } from './mark-words.ts';
export { missingInWords, standingInWords, standingOf } from './standing.ts';
export { useAnswers, type MarkAnswer, type NarrativeAnswers } from './use-checks.ts';
