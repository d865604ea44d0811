import { expect, test } from '@jest/globals';
import { choicesOf, chosenFilters, filterFrom, withFilter, withoutFilters, withWords } from './search-params.ts';

const choices = choicesOf({
  agencies: [{ id: 'police', shortName: 'Police' }], lines: [{ id: 'l', question: 'Who decides?' }],
  criteria: [{ criterion: { id: 'mash', title: 'The hub' }, lead: { id: 'ofsted', shortName: 'Ofsted' } }],
});

test('the address says what a search is narrowed to, and an old link narrows by nothing that is not here', () => {
  const params = new URLSearchParams('words=night&type=EVIDENCE&agency=ofsted&criterion=gone&kind=RUMOUR&from=2026-02-30&to=2026-02-28&line=l');
  const filter = filterFrom(params, choices);
  expect(filter).toEqual({ type: 'EVIDENCE', agencyId: 'ofsted', to: '2026-02-28', lineId: 'l' });
  expect(chosenFilters(filter, choices).map(({ label }) => label)).toEqual(['Evidence', 'Ofsted', 'To 28 February 2026', 'Who decides?']);
  expect(withoutFilters(params).toString()).toBe('words=night');
});

test('a filter is set and taken away, and a day only once it is one', () => {
  const begun = withFilter(new URLSearchParams(), 'from', '2026-01-01');
  expect(begun.toString()).toBe('from=2026-01-01');
  expect(withFilter(begun, 'from', '2026-1-').toString()).toBe('');
  expect(withFilter(new URLSearchParams('kind=DATA'), 'kind', '').toString()).toBe('');
  expect([withWords(begun, 'a b').get('words'), withWords(withWords(begun, 'a'), '').get('words')]).toEqual(['a b', null]);
});
