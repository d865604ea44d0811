import type { JSX } from 'react';
import { classNames, formatTime } from '../../../ui/index.ts';
import { useIsOffline } from './use-is-offline.ts';
import type { Keeping } from './use-kept-form.ts';

/** The two states told apart: what this device holds, and that the server holds nothing of it yet. Nothing here ever says that it is saved. */
export function keptInWords(keeping: Keeping, isOffline: boolean): string {
  if (keeping.is === 'untouched') return '';
  const device = keeping.is === 'kept' ? `Kept on this device ${formatTime(keeping.at)}` : 'Not kept on this device: the browser does not allow it';
  return `${device} · Not yet saved on the server${isOffline ? ': you are offline' : ''}`;
}

/** Where the form's text is. Not read out as it changes: it would speak at every letter. */
export function KeptState({ keeping }: { readonly keeping: Keeping }): JSX.Element | null {
  const isOffline = useIsOffline();
  const words = keptInWords(keeping, isOffline);
  if (!words) return null;
  return <p className={classNames('govuk-body-s', 'ji-kept', (isOffline || keeping.is === 'refused') && 'ji-kept--warn')}>{words}</p>;
}
