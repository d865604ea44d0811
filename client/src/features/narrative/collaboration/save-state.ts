import type { ErrorBody } from '@joint/shared';
import type { SaveStatus } from '../../../ui/index.ts';

/** What is known of the saving of one section's text. */
export interface Saving {
  /** The section is open on the server over a live connection. */
  readonly isOpen: boolean;
  readonly canWrite: boolean;
  /** Edits made here that the server has not acknowledged, and so may not have on disk. */
  readonly unsaved: number;
  /** ISO 8601 instant of the newest edit of this page that is on the server's disk. */
  readonly savedAt: string | null;
  /** Why the last try failed, where trying again by itself may not help. */
  readonly fault: ErrorBody | null;
}

export type SavingEvent =
  | { readonly is: 'opened'; readonly canWrite: boolean }
  | { readonly is: 'disconnected' }
  | { readonly is: 'access'; readonly canWrite: boolean }
  /** Made now, or found on this device from an earlier visit. */
  | { readonly is: 'edited'; readonly edits: number }
  | { readonly is: 'stored'; readonly edits: number; readonly at: string }
  | { readonly is: 'refused'; readonly error: ErrorBody };

export const untouched: Saving = { isOpen: false, canWrite: true, unsaved: 0, savedAt: null, fault: null };

const later = (a: string | null, b: string): string => (a !== null && a > b ? a : b);

/** The next state: pure, so that every order of events can be tried. */
export function nextSaving(saving: Saving, event: SavingEvent): Saving {
  switch (event.is) {
    case 'opened':
      return { ...saving, isOpen: true, canWrite: event.canWrite };
    case 'disconnected':
      return { ...saving, isOpen: false };
    case 'access':
      return { ...saving, canWrite: event.canWrite };
    case 'edited':
      return { ...saving, unsaved: saving.unsaved + event.edits };
    case 'stored': {
      const unsaved = Math.max(0, saving.unsaved - event.edits);
      return { ...saving, unsaved, savedAt: later(saving.savedAt, event.at), fault: null };
    }
    case 'refused':
      return { ...saving, fault: event.error };
  }
}

const inWords = ({ message, remedy }: ErrorBody): string => (remedy ? `${message}. ${remedy}` : message);

/** What the page says: Saved only when every edit made here is on the server's disk. */
export function saveStatusOf({ isOpen, canWrite, unsaved, savedAt, fault }: Saving): SaveStatus {
  if (unsaved === 0) return savedAt === null ? { is: 'untouched' } : { is: 'saved', at: savedAt };
  if (!canWrite) return { is: 'failed', why: 'you can no longer write here' };
  if (!isOpen && !fault) return { is: 'offline' };
  return fault ? { is: 'failed', why: inWords(fault) } : { is: 'saving' };
}
