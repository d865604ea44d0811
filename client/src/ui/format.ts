import { dayInWords as formatDay } from '@joint/shared';

const zone = 'Europe/London';
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: zone });
const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });

export { formatDay };

/** The time of an instant in the United Kingdom: "14:32". */
export const formatTime = (instant: Date | string): string => time.format(new Date(instant));

/** The day of an instant in the United Kingdom: "3 June 2026". */
export const formatDate = (instant: Date | string): string => day.format(new Date(instant));

/** Day and time of an instant: "3 June 2026 at 14:32". */
export const formatInstant = (instant: Date | string): string => `${formatDate(instant)} at ${formatTime(instant)}`;

/** So many letters of a text at most, the last of them an ellipsis where some are left out. */
export const shortened = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text);

/** A first and a last day: "1 January 2026 to 31 March 2026", or the day alone when they are one. */
export const formatPeriod = (from: string, to: string): string => (from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`);

/** A count with its noun: "1 agency", "1,240 contacts". */
export const countOf = (count: number, one: string, many: string = `${one}s`): string => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** How long, to the nearest unit a person would say: "less than a minute", "3 minutes", "2 hours". */
export function formatDuration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return 'less than a minute';
  if (minutes < 60) return countOf(minutes, 'minute');
  const hours = Math.round(minutes / 60);
  return hours < 24 ? countOf(hours, 'hour') : countOf(Math.round(hours / 24), 'day');
}
