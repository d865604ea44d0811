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
  ['a table that was replaced, the section that cites its evidence', { type: 'dataset.imported', data: { evidenceId: 'audit', version: 2 } }, ['hub']],
  ['a file that was removed, the same', { type: 'file.removed', data: { evidenceId: 'audit' } }, ['hub']],
  ['evidence that nothing cites', { type: 'evidence.submitted', data: { evidence: { id: 'new' } } }, []],
  ['a change of the team', { type: 'inspection.member-set', data: {} }, []],
] as const)('%s is loaded again', (_, event, expected) => {
  expect(concerned(event, sections)).toEqual(expected);
});
