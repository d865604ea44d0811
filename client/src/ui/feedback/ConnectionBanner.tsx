import type { JSX } from 'react';
import { countOf, formatDuration } from '../format.ts';
import { Button } from '../form/Button.tsx';

export type ConnectionStatus =
  | { readonly is: 'connected' }
  | { readonly is: 'reconnecting' }
  /** Back after a while away, with what was missed already on the page. */
  | { readonly is: 'caught-up'; readonly awayFor: number; readonly changes: number }
  /** More was missed than can be caught up with: the page must be loaded anew. */
  | { readonly is: 'too-far-behind' };

export interface ConnectionBannerProps {
  readonly status: ConnectionStatus;
  /** Shuts the banner after catching up. */
  readonly onDismiss?: () => void;
  readonly onReload?: () => void;
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
    case 'too-far-behind':
      return 'You were offline for a long time and much has changed. Load the page again to see it.';
  }
}

/** Whether the page is live, in words and only when it is not, or has just become so again. Stays mounted, so that it is read out. */
export function ConnectionBanner({ status, onDismiss, onReload }: ConnectionBannerProps): JSX.Element {
  return (
    <div className={`ji-connection ji-connection--${status.is}`} role="status">
      {status.is !== 'connected' && (
        <div className="ji-connection__inner">
          <p className="ji-connection__text">{connectionInWords(status)}</p>
          {status.is === 'caught-up' && onDismiss && <Button tone="secondary" onClick={onDismiss}>Hide</Button>}
          {status.is === 'too-far-behind' && onReload && <Button tone="secondary" onClick={onReload}>Load again</Button>}
        </div>
      )}
    </div>
  );
}
