import { describe, expect, test } from '@jest/globals';
import { phases } from './phases.ts';
import { allows } from './permissions.ts';
import { isAwaited, isClosed, isOverdue, prepareRequestInput, requestActions, requestStates, requestTransition, requestTransitions } from './requests.ts';
import { isAgencyStaff, isInspector, roles } from './roles.ts';

describe('the table of moves', () => {
  test('no state has two moves of one name, and every action has a row', () => {
    for (const state of requestStates) {
      const moves = requestTransitions.filter(({ from }) => from.includes(state)).map(({ action }) => action);
      expect(moves).toEqual([...new Set(moves)]);
    }
    expect(new Set(requestTransitions.map(({ action }) => action))).toEqual(new Set(requestActions));
  });

  test('every state but a draft is reached, every open one can be left, and closed ones cannot', () => {
    const reached = new Set(requestTransitions.map(({ to }) => to));
    expect(requestStates.filter((state) => !reached.has(state))).toEqual(['DRAFT']);
    expect(requestStates.filter((state) => !requestTransitions.some(({ from }) => from.includes(state)))).toEqual(['ACCEPTED', 'CANCELLED']);
    expect(requestStates.filter(isClosed)).toEqual(['ACCEPTED', 'CANCELLED']);
  });

  test('each side makes its own moves: the roles of a move are all of one side, and each move has a phase', () => {
    for (const { side, permission, action } of requestTransitions) {
      const allowed = roles.filter((role) => phases.some((phase) => allows(permission, role, phase)));
      expect({ action, allowed: allowed.length > 0 && allowed.every(side === 'asker' ? isInspector : isAgencyStaff) }).toEqual({ action, allowed: true });
    }
  });

  test('it is the agency’s turn exactly where the agency can answer', () => {
    expect(requestStates.filter(isAwaited)).toEqual(requestStates.filter((state) => requestTransition('ANSWER', state)));
  });

  test('sending back and cancelling say why', () => {
    expect(requestTransitions.filter(({ words }) => words === 'reason').map(({ action }) => action)).toEqual(['RETURN', 'CANCEL']);
  });
});

test('late is from the day after on, and only while it is the agency’s turn', () => {
  const late = requestStates.filter((state) => isOverdue({ state, dueOn: '2026-11-20' }, '2026-11-21'));
  expect(late).toEqual(requestStates.filter(isAwaited));
  expect(isOverdue({ state: 'SENT', dueOn: '2026-11-20' }, '2026-11-20')).toBe(false);
  expect(isOverdue({ state: 'SENT', dueOn: null }, '2026-11-20')).toBe(false);
});

describe('what is asked', () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const whole = { inspectionId: id, id, send: true, agencyIds: [id], title: 'Minutes', question: 'The minutes', reason: 'To see', criterionIds: [id], dueOn: null, dueInWorkingDays: 5, othersShown: false };
  const faults = (change: object): string[] => prepareRequestInput.safeParse({ ...whole, ...change }).error?.issues.map(({ path }) => path.join('.')) ?? [];

  test('is whole when it is sent; a draft needs a title and an agency', () => {
    expect(faults({})).toEqual([]);
    expect(faults({ question: ' ', reason: '', criterionIds: [], dueInWorkingDays: null })).toEqual(['question', 'reason', 'criterionIds', 'dueInWorkingDays']);
    expect(faults({ send: false, question: '', reason: '', criterionIds: [], dueInWorkingDays: null })).toEqual([]);
    expect(faults({ send: false, title: '', agencyIds: [] })).toEqual(['agencyIds', 'title']);
  });

  test.each([[{ dueOn: '2026-12-01' }, 'dueOn'], [{ dueInWorkingDays: 0 }, 'dueInWorkingDays'], [{ dueInWorkingDays: 91 }, 'dueInWorkingDays'], [{ dueInWorkingDays: 1.5 }, 'dueInWorkingDays'], [{ dueInWorkingDays: null, dueOn: '2026-02-30' }, 'dueOn']])('a due date of %j is refused', (change, field) => {
    expect(faults(change)[0]).toBe(field);
  });
});
