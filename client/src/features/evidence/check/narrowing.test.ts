import { expect, test } from '@jest/globals';
import type { EvidenceVisibility } from '@joint/shared';
import { council, health } from '../feed/testing.ts';
import type { Reach, Reader } from '../reach/use-reach.ts';
import { narrowingOf } from './narrowing.ts';

const reader = (name: string, role: Reader['role'], agency: Reader['user']['agency']): Reader => ({ role, user: { id: name, name, agency } });
const [lead, author, colleague, other, observer] = [
  reader('lead', 'LEAD_INSPECTOR', { id: 'cqc', kind: 'INSPECTORATE', name: 'CQC', shortName: 'CQC' }), reader('author', 'CONTRIBUTOR', health), reader('colleague', 'CONTRIBUTOR', health),
  reader('other', 'CONTRIBUTOR', council), reader('observer', 'OBSERVER', council),
];
const reach: Reach[] = [
  { visibility: 'ALL_AGENCIES', readers: [lead, author, colleague, other, observer], later: [] },
  { visibility: 'OWN_AGENCY_AND_INSPECTORS', readers: [lead, author, colleague], later: [] },
  { visibility: 'INSPECTORS_ONLY', readers: [lead, author], later: [] },
];
const lost = (from: EvidenceVisibility, to: EvidenceVisibility | '', status: 'DRAFT' | 'SUBMITTED' = 'SUBMITTED'): string[] | null =>
  narrowingOf({ base: { visibility: from, status }, visibility: to, reach, phase: 'DRAFTING' })?.losers.map(({ user }) => user.id) ?? null;

test('who loses it is who sees it now and would not any more', () => {
  expect(lost('ALL_AGENCIES', 'OWN_AGENCY_AND_INSPECTORS')).toEqual(['other', 'observer']);
  expect(lost('ALL_AGENCIES', 'INSPECTORS_ONLY')).toEqual(['colleague', 'other', 'observer']);
  expect(lost('OWN_AGENCY_AND_INSPECTORS', 'INSPECTORS_ONLY')).toEqual(['colleague']);
});

test('nobody loses what is widened, kept, still a draft or new', () => {
  expect(lost('INSPECTORS_ONLY', 'ALL_AGENCIES')).toBeNull();
  expect(lost('ALL_AGENCIES', 'ALL_AGENCIES')).toBeNull();
  expect(lost('ALL_AGENCIES', '')).toBeNull();
  expect(lost('ALL_AGENCIES', 'INSPECTORS_ONLY', 'DRAFT')).toBeNull();
  expect(narrowingOf({ base: null, visibility: 'INSPECTORS_ONLY', reach, phase: 'DRAFTING' })).toBeNull();
});

test('it is asked all the same while the names are not there', () => {
  const asked = { base: { visibility: 'OWN_AGENCY_AND_INSPECTORS', status: 'SUBMITTED' }, reach: [], phase: 'DRAFTING' } as const;
  expect(narrowingOf({ ...asked, visibility: 'INSPECTORS_ONLY' })?.losers).toEqual([]);
  expect(narrowingOf({ ...asked, visibility: 'ALL_AGENCIES' })).toBeNull();
});

test('statements matter to those who read them in this phase', () => {
  const asked = { base: { visibility: 'ALL_AGENCIES', status: 'SUBMITTED' }, visibility: 'OWN_AGENCY_AND_INSPECTORS', reach } as const;
  expect(narrowingOf({ ...asked, phase: 'DRAFTING' })?.readStatements).toBe(false);
  expect(narrowingOf({ ...asked, phase: 'FACTUAL_ACCURACY' })?.readStatements).toBe(true);
});
