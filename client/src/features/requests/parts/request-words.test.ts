import { describe, expect, test } from '@jest/globals';
import { requestStates } from '@joint/shared';
import { dayInWords, dueInWords, turnInWords } from './request-words.ts';

const due = { state: 'SENT', dueOn: '2026-12-04', dueInWorkingDays: null, workingDaysLeft: 9, isOverdue: false } as const;

describe('when it is due', () => {
  test('names the weekday and how far off it is', () => {
    expect(dayInWords('2026-12-04')).toBe('Friday 4 December 2026');
    expect(dueInWords(due)).toBe('Due Friday 4 December 2026, in 9 working days');
    expect(dueInWords({ ...due, workingDaysLeft: 1 })).toBe('Due Friday 4 December 2026, in 1 working day');
    expect(dueInWords({ ...due, workingDaysLeft: 0 })).toBe('Due Friday 4 December 2026, before the next working day ends');
  });

  test('says how long ago it was, and nothing of that once it is not awaited any more', () => {
    expect(dueInWords({ ...due, workingDaysLeft: -2, isOverdue: true })).toBe('Was due Friday 4 December 2026, 2 working days ago');
    expect(dueInWords({ ...due, workingDaysLeft: 0, isOverdue: true })).toBe('Was due Friday 4 December 2026');
    expect(dueInWords({ ...due, state: 'ANSWERED', workingDaysLeft: -2 })).toBe('Due Friday 4 December 2026');
  });

  test('a draft says it from the day of sending', () => {
    const draft = { ...due, state: 'DRAFT', dueOn: null, workingDaysLeft: null } as const;
    expect(dueInWords({ ...draft, dueInWorkingDays: 5 })).toBe('Due 5 working days after it is sent');
    expect(dueInWords(draft)).toBe('No due date yet');
  });
});

test('each side is told whose turn it is, in every state', () => {
  for (const state of requestStates) for (const isMine of [true, false]) expect(turnInWords({ state, agency: 'Police', isMine })).toMatch(/\w.*\.$/);
});
