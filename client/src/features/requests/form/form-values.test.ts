import { expect, test } from '@jest/globals';
import { prepareRequestInput } from '@joint/shared';
import { faultsOf } from '../../../ui/index.ts';
import { emptyRequest, toForm, toFormFaults, toInput } from './form-values.ts';

const id = '00000000-0000-4000-8000-000000000000';
const filled = { ...emptyRequest, agencyIds: [id], title: 'T', question: 'Q', reason: 'R', criterionIds: [id] };
const faults = (values: typeof emptyRequest) => {
  const parsed = prepareRequestInput.safeParse({ ...toInput(values), id, inspectionId: id, send: true });
  return parsed.success ? [] : toFormFaults(faultsOf(parsed.error), values).map(({ field }) => field);
};

test('a form goes to the server and back without loss', () => {
  for (const due of [{ due: 'DAY', dueOn: '2026-12-04', dueInWorkingDays: '' }, { due: 'WORKING_DAYS', dueOn: '', dueInWorkingDays: '7' }] as const) {
    const values = { ...filled, ...due };
    expect(toForm(toInput(values))).toEqual(values);
  }
});

test('faults of the due day stand where the form asks for it', () => {
  expect(faults(filled)).toEqual([]);
  expect(faults({ ...filled, due: '' })).toEqual(['due']);
  expect(faults({ ...filled, due: 'DAY' })).toEqual(['dueOn']);
  expect(faults({ ...filled, dueInWorkingDays: '' })).toEqual(['dueInWorkingDays']);
  expect(faults({ ...filled, dueInWorkingDays: 'soon' })).toEqual(['dueInWorkingDays']);
  expect(faults({ ...filled, due: 'DAY', dueOn: '2026-13-1' })).toEqual(['dueOn']);
});
