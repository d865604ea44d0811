import type { JSX } from 'react';
import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { useViewer } from '../../platform/viewer-context.ts';
import { useEvidenceServer } from '../evidence/index.ts';
import { oneTabAtATime, startNoteSender } from './note-sender.ts';
import { notesOnDevice } from './notes-store.ts';

/** Around every page of a signed-in person: notes of theirs that wait on this device are sent. */
export function SendNotes(): JSX.Element {
  const { userId } = useViewer();
  const server = useEvidenceServer();
  useEffect(() => startNoteSender({ userId, server, store: notesOnDevice, alone: oneTabAtATime }), [userId, server]);
  return <Outlet />;
}
