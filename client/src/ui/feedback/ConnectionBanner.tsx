import type { JSX } from 'react';
import { countOf, formatDuration } from '../format.ts';
import { Button } from '../form/Button.tsx';

export type ConnectionStatus =
  | { readonly is: 'connected' }
  | { readonly is: 'reconnecting' }
  /** Back after a while away, with what was missed already on the page. */
  | { readonly is: 'caught-up'; readonly awayFor: number; readonly changes: number }
  /** Back after more was missed than can be caught up with: everything on the page was loaded anew. */
  | { readonly is: 'loaded-again'; readonly awayFor: number };

export interface ConnectionBannerProps {
  readonly status: ConnectionStatus;
  /** Shuts the banner after catching up. */
  readonly onDismiss?: () => void;
}

export function connectionInWords(status: ConnectionStatus): string {
  switch (status.is) {
    case 'connected':
      return '';
    case 'reconnecting':
      return 'You are offline. Trying to connect again. What you write is kept on this device.';
    case 'caught-up': {
      const changes = status.changes === 0 ? 'Nothing changed.' : `${countOf(status.changes, 'change')} came in.`;
      return `You were offline for ${formatDuration(status.awayFor)}. ${changes}`;
    }
    case 'loaded-again':
      return `You were offline for ${formatDuration(status.awayFor)}. Much has changed, so everything on this page was loaded again.`;
  }
}

/** Whether the page is live, in words and only when it is not, or has just become so again. Stays mounted, so that it is read out. */
export function ConnectionBanner({ status, onDismiss }: ConnectionBannerProps): JSX.Element {
  return (
    <div className={`ji-connection ji-connection--${status.is}`} role="status">
      {status.is !== 'connected' && (
        <div className="ji-connection__inner">
          <p className="ji-connection__text">{connectionInWords(status)}</p>
          {status.is !== 'reconnecting' && onDismiss && <Button tone="secondary" onClick={onDismiss}>Hide</Button>}
        </div>
      )}
    </div>
  );
}
