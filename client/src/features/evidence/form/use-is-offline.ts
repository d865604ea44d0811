import { useSyncExternalStore } from 'react';
import { useLive } from '../../../platform/live/index.ts';

function watchNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** Whether a save would fail now, as far as this page can tell: the device has no network, or the service does not answer. */
export function useIsOffline(): boolean {
  const { connection } = useLive();
  const hasNetwork = useSyncExternalStore(watchNetwork, () => navigator.onLine);
  return !hasNetwork || connection.status !== 'connected';
}
