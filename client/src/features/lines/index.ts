import type { RouteObject } from 'react-router';

/** The pages of lines of enquiry, within an inspection. */
export const lineRoutes: RouteObject[] = [
  { path: 'lines', lazy: async () => ({ Component: (await import('./LinesPage.tsx')).LinesPage }) },
  { path: 'lines/new', lazy: async () => ({ Component: (await import('./OpenLinePage.tsx')).OpenLinePage }) },
  { path: 'lines/:lineId', lazy: async () => ({ Component: (await import('./LinePage.tsx')).LinePage }) },
  { path: 'lines/:lineId/edit', lazy: async () => ({ Component: (await import('./EditLinePage.tsx')).EditLinePage }) },
  { path: 'lines/:lineId/close', lazy: async () => ({ Component: (await import('./CloseLinePage.tsx')).CloseLinePage }) },
  { path: 'lines/:lineId/attach', lazy: async () => ({ Component: (await import('./AttachPage.tsx')).AttachPage }) },
];

export { AttachedLines } from './AttachedLines.tsx';
export { EvidenceLines } from './EvidenceLines.tsx';
export { RequestLines } from './RequestLines.tsx';
export { useServedLines } from './use-served-lines.ts';
export { useLinesToServe } from './use-lines-to-serve.ts';
