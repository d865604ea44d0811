import { AppError } from '../../platform/errors.ts';
import { contentHashOf } from '../../platform/event-log/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { LineRecord } from './lines.store.ts';

/** A line of enquiry as one person meets it. */
export interface SeenLine {
  readonly record: LineRecord;
  readonly seen: SeenInspection;
}

/** SHA-256 of what a line says, in hexadecimal: the log proves the words without holding them. */
export const hashOf = ({ question, reason, conclusion }: Pick<LineRecord, 'question' | 'reason' | 'conclusion'>): string =>
  contentHashOf({ question, reason, conclusion });

/** Someone saved first: the error carries what is there now, so that the page can show both and lose neither. */
export function assertVersion({ version, question, reason, conclusion, closedAt }: LineRecord, expected: number): void {
  if (version === expected) return;
  throw new AppError('CONFLICT', 'Another inspector changed this line of enquiry first', {
    remedy: 'Compare both versions, then save the one that should stand', details: { current: { version, question, reason, conclusion, state: closedAt ? 'CLOSED' : 'OPEN' } },
  });
}
