import { expect, test } from '@jest/globals';
import { chosenFilters, filterFrom, withFilter, withoutFilters } from './filter-params.ts';

const choices = { agencies: [{ id: 'p', shortName: 'Police' }], criteria: [{ criterion: { id: 'c', title: 'Front door' } }] };

test('an address says what is filtered, and what does not exist here is left out', () => {
  const params = new URLSearchParams('agency=p&criterion=gone&state=SENT&overdue=yes&other=1');
  const filter = filterFrom(params, choices);
  expect(filter).toEqual({ agencyId: 'p', state: 'SENT', overdue: true });
  expect(chosenFilters(filter, choices, true)).toEqual([{ name: 'agencyId', label: 'Police' }, { name: 'state', label: 'Sent' }, { name: 'overdue', label: 'Overdue' }]);
});

test('one filter is set or taken away, all are cleared, and the rest of the address stays', () => {
  const params = withFilter(withFilter(new URLSearchParams('other=1'), 'mine', 'yes'), 'agencyId', 'p');
  expect(params.toString()).toBe('other=1&mine=yes&agency=p');
  expect(withFilter(params, 'mine', '').toString()).toBe('other=1&agency=p');
  expect(withoutFilters(params).toString()).toBe('other=1');
});
