import { useSyncExternalStore } from 'react';

function watchNetwork(changed: () => void): () => void {
  window.addEventListener('online', changed);
  window.addEventListener('offline', changed);
  return () => {
    window.removeEventListener('online', changed);
    window.removeEventListener('offline', changed);
  };
}

/** False when the device itself knows that it has no network; true promises nothing. */
export const useHasNetwork = (): boolean => useSyncExternalStore(watchNetwork, () => navigator.onLine);
