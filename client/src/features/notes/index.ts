import type { RouteObject } from 'react-router';

export { SendNotes } from './SendNotes.tsx';

/** For the person who works at this device, also while the service cannot be reached. */
export const notesRoutes: RouteObject[] = [
  { path: 'notes', lazy: async () => ({ Component: (await import('./NotesPage.tsx')).NotesPage }) },
  { path: 'notes/:noteId', lazy: async () => ({ Component: (await import('./NotePage.tsx')).NotePage }) },
];
