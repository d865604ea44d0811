import { formatTime } from '../../ui/index.ts';
import { isEmpty, isUnsent, type Note } from './note.ts';

/** Where a note is, in words. It is on the server when the server said so, and then it says since when; everything else is on this device alone. */
export function noteStateInWords(note: Note, { isOffline, isKept = true }: { readonly isOffline: boolean; readonly isKept?: boolean }): string {
  if (isEmpty(note) && !note.sent) return 'Nothing written yet';
  if (!isUnsent(note) && note.sent) return `Saved on the server as a draft ${formatTime(note.sent.at)}`;
  const device = isKept ? `Kept on this device ${formatTime(note.keptAt)}` : 'Not kept on this device: the browser does not allow it';
  const why = note.problem ? ': it needs your answer' : isOffline ? ': you are offline' : '';
  return `${device} · ${note.sent ? 'Your last changes are not on the server yet' : 'Not on the server yet'}${why}`;
}
