import { expect, test } from '@jest/globals';
import type { ReportCitation } from './report-words.ts';
import { contradictedBy, supportInWords, trailInWords, waitingInWords } from './report-words.ts';

const council = { id: 'council', kind: 'COUNCIL', name: 'Northmere Council', shortName: 'Council' } as const;
const health = { id: 'health', kind: 'HEALTH', name: 'Northmere Health', shortName: 'Health' } as const;
const ofsted = { id: 'ofsted', kind: 'INSPECTORATE', name: 'Ofsted', shortName: 'Ofsted' } as const;
const citation = (more: Partial<ReportCitation> = {}): ReportCitation => ({ id: 'c', evidenceId: 'e', stance: 'SUPPORTS', isWithdrawn: false, agency: health, evidence: null, place: null, ...more });
const reader = { agencyId: 'council' };

test.each([
  ['STRENGTH', [council, health], '2 agencies', false],
  ['STRENGTH', [council], 'One agency only: Council', true],
  ['CONTEXT', [council], 'One agency only: Council', false],
] as const)('a %s of %j reads “%s”', (kind, agencies, words, isWeak) => {
  expect(supportInWords({ kind, agencies: [...agencies], citations: [citation()] })).toEqual({ words, isWeak });
});

test('a finding without evidence is marked, context without it is not', () => {
  expect(supportInWords({ kind: 'AREA_FOR_IMPROVEMENT', agencies: [], citations: [] })).toEqual({ words: 'No evidence cited', isWeak: true });
  expect(supportInWords({ kind: 'CONTEXT', agencies: [], citations: [] })).toEqual({ words: 'No evidence cited', isWeak: false });
  expect(supportInWords({ kind: 'STRENGTH', agencies: [], citations: [citation({ stance: 'CONTRADICTS' })] }).words).toBe('No evidence supports it');
  expect(supportInWords({ kind: 'STRENGTH', agencies: [], citations: [citation({ isWithdrawn: true })] }).words).toBe('Its evidence was withdrawn');
});

test('an agency contradicts once however often it is cited, and not with what it withdrew', () => {
  const against = { stance: 'CONTRADICTS' } as const;
  expect(contradictedBy([citation(against), citation({ ...against, id: 'd' }), citation({ ...against, agency: council, isWithdrawn: true }), citation({ agency: ofsted })])).toEqual([health]);
});

test('evidence that the reader may see is named with its kind and dates', () => {
  const evidence = { id: 'e', title: 'Out-of-hours access log', kind: 'DATA', status: 'SUBMITTED', isDistressing: false, periodFrom: '2026-01-01', periodTo: '2026-03-31', datasetRemoval: null } as const;
  expect(trailInWords(citation({ evidence }), reader)).toEqual({ title: 'Out-of-hours access log', more: 'data, 1 January 2026 to 31 March 2026' });
});

test.each([
  [health, reader, 'Evidence restricted to Health and the inspectors'],
  [ofsted, reader, 'Evidence restricted to the inspectors'],
  [health, { agencyId: 'health' }, 'Evidence restricted to its author and the inspectors'],
])('restricted evidence of %j says for whom it is kept', (agency, who, words) => {
  expect(trailInWords(citation({ agency }), who)).toEqual({ title: '', more: words });
});

test('restricted evidence that was withdrawn says that', () => {
  expect(trailInWords(citation({ isWithdrawn: true }), reader).more).toBe('Evidence that Health has withdrawn');
});

test.each([
  ['BOARD_MEMBER', 'DRAFTING', 'Factual accuracy check'],
  ['CONTRIBUTOR', 'SIGN_OFF', 'Published'],
  ['OBSERVER', 'FACTUAL_ACCURACY', 'Published'],
] as const)('a %s who waits in %s is told the phase %s', (role, phase, first) => {
  expect(waitingInWords(role, phase)).toContain(`reaches the phase ${first}`);
});
