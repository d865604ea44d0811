import { expect, test } from '@jest/globals';
import type { CheckRuleId, StatementKind } from '@joint/shared';
import { markInWords, remedyInWords } from './mark-words.ts';
import { missingInWords, standingInWords, standingOf } from './standing.ts';

const statement = (kind: StatementKind, ...rules: CheckRuleId[]) => ({ kind, marks: rules.map((rule) => ({ rule, found: '' })) });

test('findings are counted by what they rest on; context is none', () => {
  const counts = standingOf([statement('STRENGTH'), statement('AREA_FOR_IMPROVEMENT', 'ONE_AGENCY', 'OLD_EVIDENCE'), statement('STRENGTH', 'UNCITED'), statement('CONTEXT', 'COUNTER_EVIDENCE')]);
  expect(counts).toEqual({ findings: 3, triangulated: 1, oneAgency: 1, uncited: 1, contradicted: 1, old: 1 });
  expect(standingInWords(counts)).toBe('1 of 3 findings rests on two agencies or more, 1 on one agency, 1 on no evidence');
  expect(standingInWords(standingOf([statement('CONTEXT')]))).toBe('No findings yet');
});

test('a practice example is a finding like any other', () => {
  expect(standingOf([statement('PRACTICE_EXAMPLE'), statement('PRACTICE_EXAMPLE', 'UNCITED'), statement('CONTEXT')])).toMatchObject({ findings: 2, triangulated: 1, uncited: 1 });
});

test('marks are told in words, with what they are of and what to write', () => {
  expect(markInWords({ rule: 'ONE_WORD_GRADE', found: 'is good' })).toBe('Reads as a grade: “is good”');
  expect(markInWords({ rule: 'AGENCY_WITHOUT_EVIDENCE', found: 'YOUTH_JUSTICE' })).toBe('Speaks of probation and youth justice and cites nothing from there');
  expect(markInWords({ rule: 'ONE_KIND', found: 'DATA' })).toBe('Rests on data alone: no voice of children, observation or documents');
  expect(markInWords({ rule: 'ONE_AGENCY', found: 'an id' })).toBe('One agency only');
  expect(remedyInWords({ rule: 'JARGON', found: 'Hard to reach' })).toBe('Write “not reached by services”');
  expect(missingInWords(['DATA', 'OBSERVATION'])).toBe('No statement rests on data or observation.');
  expect(missingInWords([])).toBe('');
});
