import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { citationStances, isFinding, statementKinds, type StatementKind } from '../narrative.ts';
import { evidenceKinds, type EvidenceKind } from '../evidence.ts';
import { checkSection, evidenceSortIds, evidenceSorts, keyOfMark, marksInEvidence, marksOfKinds, missingSorts, oldBefore, type CitedFacts, type CheckedStatement } from './index.ts';

const police = { id: 'police', kind: 'POLICE' } as const;
const health = { id: 'health', kind: 'HEALTH' } as const;
let made = 0;
const cite = ({ by = police, kind = 'DATA', periodTo = '2026-05-01', ...rest }: { by?: CitedFacts['agency']; kind?: EvidenceKind; periodTo?: string | null } & Partial<CitedFacts> = {}): CitedFacts =>
  ({ evidenceId: `e${made++}`, stance: 'SUPPORTS', isWithdrawn: false, agency: by, shown: { kind, periodTo }, ...rest });
const rules = (kind: StatementKind, ...citations: CitedFacts[]): string[] => marksInEvidence({ kind, citations }, '2025-06-01').map(({ rule }) => rule);

describe('strength of evidence', () => {
  test('a finding with nothing that stands behind it is uncited; context need not have any', () => {
    expect(rules('STRENGTH')).toEqual(['UNCITED']);
    expect(rules('STRENGTH', cite({ stance: 'CONTRADICTS' }))).toEqual(['COUNTER_EVIDENCE', 'UNCITED']);
    expect(rules('STRENGTH', cite({ isWithdrawn: true }))).toEqual(['WITHDRAWN', 'UNCITED']);
    expect(rules('CONTEXT')).toEqual([]);
    expect(rules('CONTEXT', cite({ stance: 'CONTRADICTS' }))).toEqual(['COUNTER_EVIDENCE']);
    // Two parts of one piece are answered together.
    expect(rules('CONTEXT', cite({ stance: 'CONTRADICTS', evidenceId: 'one' }), cite({ stance: 'CONTRADICTS', evidenceId: 'one' }))).toEqual(['COUNTER_EVIDENCE']);
  });
  test('two agencies triangulate; what is not known may be another agency’s, and nothing is said', () => {
    expect(rules('STRENGTH', cite())).toEqual(['ONE_AGENCY']);
    expect(rules('STRENGTH', cite(), cite({ by: health, kind: 'DOCUMENT' }))).toEqual([]);
    expect(rules('STRENGTH', cite(), cite({ agency: null, shown: null }))).toEqual([]);
  });
  test('evidence is old when all of it is, and of one sort when two pieces or more are', () => {
    expect(rules('STRENGTH', cite({ periodTo: '2025-05-31' }), cite({ by: health, kind: 'INTERVIEW', periodTo: '2024-01-01' }))).toEqual(['OLD_EVIDENCE']);
    expect(rules('STRENGTH', cite({ periodTo: '2025-05-31' }), cite({ by: health, kind: 'INTERVIEW', periodTo: '2025-06-01' }))).toEqual([]);
    expect(rules('STRENGTH', cite({ kind: 'DOCUMENT' }), cite({ by: health, kind: 'SELF_EVALUATION' }))).toEqual(['ONE_KIND']);
    expect(missingSorts([cite({ kind: 'DOCUMENT' }), cite({ kind: 'OBSERVATION' }), cite({ kind: 'DATA', stance: 'CONTRADICTS' })])).toEqual(['CHILDREN', 'DATA']);
    expect(missingSorts([cite(), cite({ shown: null })])).toEqual([]);
  });
  test('old is twelve months before the agencies were notified, or before today', () => {
    expect([oldBefore(new Date('2026-03-10T12:00:00Z'), new Date()), oldBefore(null, new Date('2024-02-29T12:00:00Z'))]).toEqual(['2025-03-10', '2023-02-28']);
  });
  test('every kind of evidence is of one sort', () => {
    expect(evidenceSortIds.flatMap((sort) => [...evidenceSorts[sort].kinds] as string[]).toSorted()).toEqual([...evidenceKinds].toSorted());
  });
});

const around = { explained: ['MASH'], agencyKinds: ['POLICE', 'HEALTH'] as const, oldBefore: '2025-06-01' };
const statement = (id: string, text: string, ...citations: CitedFacts[]): CheckedStatement => ({ id, kind: 'STRENGTH', text, citations });
const both = [cite(), cite({ by: health, kind: 'INTERVIEW' })];

test('a short form is told of at its first use, where nothing up to there explains it', () => {
  const checked = checkSection([statement('1', 'The MASH and the MACE panel meet.', ...both), statement('2', 'The MACE meets. The local board (LB) too.', ...both), statement('3', 'The LB again.', ...both)], around);
  expect([...checked.statements].map(([id, marks]) => [id, marks.map(keyOfMark)])).toEqual([['1', ['JARGON MACE']], ['2', []], ['3', []]]);
  expect(checked.explains).toEqual(['LB']);
});

test('a finding about an agency that takes part and is not cited says so, once it cites anything', () => {
  const of = (text: string, ...citations: CitedFacts[]) => checkSection([statement('1', text, ...citations)], around).statements.get('1')?.map(keyOfMark);
  expect(of('Health visitors and police share what they know.', cite())).toContain('AGENCY_WITHOUT_EVIDENCE HEALTH');
  expect(of('Health visitors and police share what they know.', ...both)).toEqual([]);
  expect(of('Probation is heard.', ...both)).toEqual([]);
  expect(of('Health visitors are heard.')).toEqual(['UNCITED ']);
});

test('one side alone is told of from four findings on', () => {
  const kinds = (strengths: number, needs: number): StatementKind[] => [...Array<StatementKind>(strengths).fill('STRENGTH'), ...Array<StatementKind>(needs).fill('AREA_FOR_IMPROVEMENT'), 'CONTEXT'];
  expect([kinds(3, 0), kinds(4, 0), kinds(0, 4), kinds(3, 1)].map((all) => marksOfKinds(all).map(({ rule }) => rule))).toEqual([[], ['NEEDS_MISSING'], ['STRENGTHS_MISSING'], []]);
});

test('a practice example weighs as a strength does', () => {
  const rulesOf = (...kinds: StatementKind[]) => marksOfKinds(kinds).map(({ rule }) => rule);
  const needs: readonly StatementKind[] = ['AREA_FOR_IMPROVEMENT', 'AREA_FOR_IMPROVEMENT', 'AREA_FOR_PRIORITY_ACTION'];
  expect(rulesOf(...needs, 'PRACTICE_EXAMPLE')).toEqual([]);
  expect(rulesOf('STRENGTH', 'STRENGTH', 'STRENGTH', 'PRACTICE_EXAMPLE')).toEqual(['NEEDS_MISSING']);
  expect(rulesOf(...needs, 'CONTEXT', 'PRACTICE_EXAMPLE')).toEqual([]);
});

test.each(statementKinds.filter(isFinding))('%s must stand on evidence, of more than one agency', (kind) => {
  expect([rules(kind), rules(kind, cite()), rules(kind, cite(), cite({ by: health, kind: 'INTERVIEW' }))]).toEqual([['UNCITED'], ['ONE_AGENCY'], []]);
});

test('who may not see the evidence is told nothing of it but whose it is', () => {
  const citations = fc.array(fc.record({
    evidenceId: fc.uuid(), stance: fc.constantFrom(...citationStances), isWithdrawn: fc.boolean(), agency: fc.constantFrom(police, health),
    shown: fc.record({ kind: fc.constantFrom(...evidenceKinds), periodTo: fc.constantFrom('2020-01-01', '2026-01-01') }),
  }), { maxLength: 6 });
  fc.assert(fc.property(fc.constantFrom(...statementKinds), citations, (kind, all) => {
    const blind = marksInEvidence({ kind, citations: all.map((one) => ({ ...one, shown: null })) }, '2025-06-01');
    const told = marksInEvidence({ kind, citations: all }, '2025-06-01');
    expect(blind).toEqual(told.filter(({ rule }) => rule !== 'OLD_EVIDENCE' && rule !== 'ONE_KIND'));
    expect(missingSorts(all.map((one) => ({ ...one, shown: null })))).toEqual([]);
  }));
});
