import type { JSX } from 'react';
import { useEffect, useRef, useState } from 'react';
import { classNames } from '../class-names.ts';
import { formatTime } from '../format.ts';

/** Where an edit stands. It is saved when the server has stored it, and not before. */
export type SaveStatus =
  | { readonly is: 'untouched' }
  | { readonly is: 'saving' }
  | { readonly is: 'saved'; readonly at: Date | string }
  | { readonly is: 'offline' }
  /** Kept here, refused or lost there: `why` is "the inspection moved to sign-off". */
  | { readonly is: 'failed'; readonly why: string };

export interface SaveStateProps {
  readonly status: SaveStatus;
  /** When this device last kept a copy of its own, told apart from the server's. */
  readonly keptAt?: Date | string;
}

/** Trouble must last this long, in milliseconds, before it is said: a blink of the network is not worth an interruption. */
const settleFor = 1000;

export function saveStateInWords({ status, keptAt }: SaveStateProps): string {
  const kept = keptAt ? `Kept on this device ${formatTime(keptAt)}. ` : '';
  switch (status.is) {
    case 'untouched':
      return kept.trim();
    case 'saving':
      return `${kept}Saving`;
    case 'saved':
      return kept ? `${kept}Saved on the server ${formatTime(status.at)}` : `Saved ${formatTime(status.at)}`;
    case 'offline':
      return `${kept}Not saved: working offline`;
    case 'failed':
      return `${kept}Not saved: ${status.why}`;
  }
}

/** The save state in words, seen as it changes; said aloud only when saving stops working, and when it works again. */
export function SaveState({ status, keptAt }: SaveStateProps): JSX.Element {
  const words = saveStateInWords({ status, keptAt });
  const trouble = status.is === 'offline' || status.is === 'failed';
  const saved = status.is === 'saved';
  const told = useRef(false);
  const [said, setSaid] = useState('');
  const news = trouble ? saveStateInWords({ status }) : saved ? 'Saved' : '';

  useEffect(() => {
    if (!trouble && !(saved && told.current)) return;
    const timer = setTimeout(() => {
      told.current = trouble;
      setSaid(news);
    }, settleFor);
    return () => clearTimeout(timer);
  }, [trouble, saved, news]);

  return (
    <span className={classNames('ji-save-state', `ji-save-state--${status.is}`)}>
      <span>{words}</span>
      <span className="govuk-visually-hidden" role="status">{said}</span>
    </span>
  );
}
