import { useHasNetwork } from '../../../platform/device/index.ts';
import { useLive } from '../../../platform/live/index.ts';

/** Whether a save would fail now, as far as this page can tell: the device has no network, or the service does not answer. */
export function useIsOffline(): boolean {
  const { connection } = useLive();
  const hasNetwork = useHasNetwork();
  return !hasNetwork || connection.status !== 'connected';
}
