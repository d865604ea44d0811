import type { DatasetEventData } from '@joint/shared';
import { useEffect, useRef } from 'react';
import { useLiveEvents } from '../../platform/live/index.ts';

/** Calls `look` when a table was imported into a piece of evidence, or the piece itself may have changed. */
export function useWhenDatasetChanges(evidenceId: string, look: () => void): void {
  const latest = useRef(look);
  useEffect(() => { latest.current = look; });
  useLiveEvents((event) => {
    const isOurs = event.type === 'dataset.imported' && (event.data as DatasetEventData).evidenceId === evidenceId;
    if (isOurs || event.type.startsWith('evidence.') || event.type === 'inspection.phase-moved') latest.current();
  });
}
