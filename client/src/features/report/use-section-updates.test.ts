import { expect, test } from '@jest/globals';
import { concerned } from './use-section-updates.ts';

const sections = [
  { id: 'hub', statements: [{ citations: [{ evidenceId: 'log' }] }, { citations: [{ evidenceId: 'audit' }] }] },
  { id: 'early-help', statements: [{ citations: [{ evidenceId: 'log' }] }] },
];

test.each([
  ['what is written in a section', { type: 'narrative.changed', data: { sectionId: 'hub', statementIds: [] } }, ['hub']],
  ['evidence that changed, every section that cites it', { type: 'evidence.revised', data: { evidence: { id: 'log' } } }, ['hub', 'early-help']],
  ['evidence that is gone, the section that cites it', { type: 'evidence.withdrawn', data: { evidenceId: 'audit', gone: true } }, ['hub']],
  ['evidence that nothing cites', { type: 'evidence.submitted', data: { evidence: { id: 'new' } } }, []],
  ['a change of the team', { type: 'inspection.member-set', data: {} }, []],
] as const)('%s is loaded again', (_, event, expected) => {
  expect(concerned(event, sections)).toEqual(expected);
});
