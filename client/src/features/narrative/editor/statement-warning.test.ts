import { describe, expect, test } from '@jest/globals';
import type { AgencyKind, CitationStance, StatementKind } from '@joint/shared';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';
import type { DraftStatement } from './read-section.ts';
import type { WarningFacts } from './statement-warning.ts';
import { agenciesOf, warningOf } from './statement-warning.ts';

const agency = (id: string, kind: AgencyKind) => ({ id, kind, name: id, shortName: id });
const council = agency('Council', 'COUNCIL');
const police = agency('Police', 'POLICE');
const health = agency('Health', 'HEALTH');
const ofsted = agency('Ofsted', 'INSPECTORATE');
const piece = (id: string, by: typeof council, status: CitedEvidence['status'] = 'SUBMITTED'): CitedEvidence => ({ id, inspectionId: 'one', title: id, kind: 'DATA', periodTo: '2026-05-01', isDistressing: false, status, agency: by });
const pieces = new Map([piece('council-1', council), piece('council-2', council), piece('police-1', police), piece('gone', health, 'WITHDRAWN')].map((evidence) => [evidence.id, evidence]));

const facts: WarningFacts = {
  oldBefore: '2025-06-01',
  isAnswered: () => false,
  evidenceOf: (id) => (id === 'secret' ? null : pieces.get(id)),
  given: [{ agency: council, count: 9 }, { agency: police, count: 2 }, { agency: health, count: 4 }, { agency: ofsted, count: 30 }],
};
const statement = (kind: StatementKind, ...cites: readonly (readonly [string, CitationStance?])[]): DraftStatement =>
  ({ id: 'here', text: 'Twenty characters on', kind, hasWords: true, length: 20, citations: cites.map(([evidenceId, stance = 'SUPPORTS']) => ({ evidenceId, stance, place: null })) });

describe('the warning under a statement', () => {
  test('a finding without evidence says so; context need not have any', () => {
    expect(warningOf(statement('STRENGTH'), facts)).toEqual({ is: 'no-evidence' });
    expect(warningOf(statement('CONTEXT'), facts)).toBeNull();
    expect(warningOf({ ...statement('STRENGTH'), hasWords: false }, facts)).toBeNull();
  });

  test('a finding of one agency names another, inspected agencies before inspectorates, by what they have given', () => {
    expect(warningOf(statement('STRENGTH', ['council-1'], ['council-2']), facts)).toMatchObject({ is: 'one-agency', ask: health, has: 4 });
    expect(warningOf(statement('STRENGTH', ['council-1'], ['police-1']), facts)).toEqual({ is: 'one-kind', mark: { rule: 'ONE_KIND', found: 'DATA' } });
    expect(warningOf(statement('CONTEXT', ['council-1']), facts)).toBeNull();
  });

  test('a contradiction is graver than anything else, in context too', () => {
    expect(warningOf(statement('CONTEXT', ['police-1', 'CONTRADICTS']), facts)).toEqual({ is: 'contradicted', by: [police], mark: { rule: 'COUNTER_EVIDENCE', found: 'police-1' } });
    expect(warningOf(statement('STRENGTH', ['council-1'], ['gone'], ['police-1', 'CONTRADICTS']), facts)).toMatchObject({ is: 'contradicted' });
  });

  test('withdrawn evidence is told of and supports nothing', () => {
    expect(warningOf(statement('STRENGTH', ['council-1'], ['police-1'], ['gone']), facts)).toEqual({ is: 'withdrawn' });
    expect(agenciesOf(statement('STRENGTH', ['gone'], ['police-1'], ['police-1']), 'SUPPORTS', facts).map(({ id }) => id)).toEqual(['Police']);
  });

  test('what is too long to be read whole comes first', () => {
    expect(warningOf({ ...statement('STRENGTH'), length: 10_001 }, facts)).toEqual({ is: 'too-long', length: 10_001 });
  });

  test('says nothing of agencies while one of the citations is not known', () => {
    expect(warningOf(statement('STRENGTH', ['council-1'], ['on its way']), facts)).toBeNull();
    expect(warningOf(statement('STRENGTH', ['council-1'], ['secret']), facts)).toBeNull();
  });

  test('what was answered gives way to what is left', () => {
    const answered = (...rules: string[]): WarningFacts => ({ ...facts, isAnswered: (statementId, { rule }) => statementId === 'here' && rules.includes(rule) });
    const weak = statement('STRENGTH', ['council-1'], ['council-2'], ['police-1', 'CONTRADICTS']);
    expect(warningOf(weak, answered('COUNTER_EVIDENCE'))).toMatchObject({ is: 'one-agency' });
    expect(warningOf(weak, answered('COUNTER_EVIDENCE', 'ONE_AGENCY'))).toMatchObject({ is: 'one-kind' });
    expect(warningOf(weak, answered('COUNTER_EVIDENCE', 'ONE_AGENCY', 'ONE_KIND'))).toBeNull();
    expect(warningOf(statement('STRENGTH', ['council-1']), { ...answered('ONE_AGENCY'), oldBefore: '2026-06-01' })).toMatchObject({ is: 'old' });
  });
});
