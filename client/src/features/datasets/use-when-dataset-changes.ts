import type { DatasetEventData } from '@joint/shared';
import { useLiveEvents } from '../../platform/live/index.ts';

/** Calls `look` when a table was imported into a piece of evidence or removed from it, or the piece itself may have changed. */
export function useWhenDatasetChanges(evidenceId: string, look: () => void): void {
  useLiveEvents((event) => {
    const isOurs = event.type.startsWith('dataset.') && (event.data as DatasetEventData).evidenceId === evidenceId;
    if (isOurs || event.type.startsWith('evidence.') || event.type === 'inspection.phase-moved') look();
  });
}
