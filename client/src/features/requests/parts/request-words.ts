import type { RequestState } from '@joint/shared';
import { isAwaited } from '@joint/shared';
import type { TagColour } from '../../../ui/index.ts';
import { countOf } from '../../../ui/index.ts';

const weekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A day with its weekday, without a comma: "Friday 4 December 2026". */
export const dayInWords = (day: string): string => weekday.format(new Date(`${day}T00:00:00Z`)).replace(',', '');

const workingDays = (count: number): string => countOf(count, 'working day');

interface Due {
  readonly state: RequestState;
  readonly dueOn: string | null;
  readonly dueInWorkingDays: number | null;
  readonly workingDaysLeft: number | null;
  readonly isOverdue: boolean;
}

/** When an answer is due, and how far off that is: "Due Friday 4 December 2026, in 9 working days". */
export function dueInWords({ state, dueOn, dueInWorkingDays, workingDaysLeft, isOverdue }: Due): string {
  if (state === 'DRAFT') return draftDue(dueOn, dueInWorkingDays);
  if (!dueOn) return 'No due date';
  const left = workingDaysLeft ?? 0;
  if (!isAwaited(state)) return `Due ${dayInWords(dueOn)}`;
  if (isOverdue) return `Was due ${dayInWords(dueOn)}${left < 0 ? `, ${workingDays(-left)} ago` : ''}`;
  return `Due ${dayInWords(dueOn)}, ${left > 0 ? `in ${workingDays(left)}` : 'before the next working day ends'}`;
}

function draftDue(dueOn: string | null, count: number | null): string {
  if (dueOn) return `Due ${dayInWords(dueOn)}`;
  return count ? `Due ${workingDays(count)} after it is sent` : 'No due date yet';
}

/** The colour only repeats the words. */
export const stateColours: Readonly<Record<RequestState, TagColour>> = {
  DRAFT: 'yellow', SENT: 'blue', ACKNOWLEDGED: 'blue', IN_PROGRESS: 'purple', ANSWERED: 'orange', RETURNED: 'orange', ACCEPTED: 'green', CANCELLED: 'grey',
};

/** Whose turn it is, for the reader of either side. */
export function turnInWords({ state, agency, isMine }: { readonly state: RequestState; readonly agency: string; readonly isMine: boolean }): string {
  switch (state) {
    case 'DRAFT': return 'Only inspectors see it. Send it when it says what you mean.';
    case 'SENT': return isMine ? 'Your agency has not said yet that it has read it.' : `${agency} has not acknowledged it yet.`;
    case 'ACKNOWLEDGED': return isMine ? 'Your agency has read it. Start when somebody works on it.' : `${agency} has read it.`;
    case 'IN_PROGRESS': return isMine ? 'Attach the evidence that answers it, then send the answer.' : `${agency} is working on it.`;
    case 'ANSWERED': return isMine ? 'The inspectors are reading your answer.' : `Read what ${agency} sent, then accept it or return it with a reason.`;
    case 'RETURNED': return isMine ? 'The inspectors need more. Read their reason, then answer again.' : `${agency} has your reason and is to answer again.`;
    case 'ACCEPTED': return 'The answer was accepted. Nothing more is to do.';
    case 'CANCELLED': return 'It was cancelled. Nobody need answer it.';
  }
}
