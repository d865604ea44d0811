import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { useLive } from '../../platform/live/index.ts';
import type { ConnectionStatus } from '../../ui/index.ts';
import { ConnectionBanner } from '../../ui/index.ts';

/** A shorter break, in milliseconds, mends itself before it is worth a word. */
const patience = 3_000;

/** Whether the page is live, and what came in while it was not. */
export function ConnectionNews(): JSX.Element {
  const { connection, news, dismissNews } = useLive();
  const [isLate, setLate] = useState(false);
  const isLost = connection.status !== 'connected';

  useEffect(() => {
    if (!isLost) return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isLost]);

  const status: ConnectionStatus = isLost && isLate ? { is: 'reconnecting' } : (news ?? { is: 'connected' });
  return <ConnectionBanner status={status} onDismiss={dismissNews} />;
}
