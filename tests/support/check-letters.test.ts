import { expect, test } from '@jest/globals';
import { agencyKindsIn, checkSection, explainedIn, isFinding, marksOfKinds, type CheckRuleId } from '@joint/shared';
import { someLetters, type Letter } from './letters.ts';

process.env['LETTERS'] = 'all';
const { letters, areReal } = someLetters();
const whenReal = areReal ? test : test.skip;

/** A letter as one section, in which nothing is cited. */
function marked({ opening, findings }: Letter): { readonly rule: CheckRuleId; readonly found: string }[] {
  const statements = findings.map(({ kind, text }, index) => ({ id: String(index), kind, text, citations: [] }));
  const { statements: marks, section } = checkSection(statements, { explained: explainedIn(opening), agencyKinds: [], oldBefore: '' });
  return [...marks.values(), section].flat().filter(({ rule }) => rule !== 'UNCITED');
}

const inAll = letters.flatMap(marked);

whenReal('40 published letters, which give no grade and name nobody, are marked about once each, and nearly always for a short form that nothing explains', () => {
  expect(letters).toHaveLength(40);
  const counts: Partial<Record<CheckRuleId, number>> = {};
  for (const { rule } of inAll) counts[rule] = (counts[rule] ?? 0) + 1;
  expect(letters.reduce((sum, { findings }) => sum + findings.length, 0)).toBe(1846);
  expect(counts).toEqual({ JARGON: 42, ONE_WORD_GRADE: 5, STRENGTHS_MISSING: 3 });
});

whenReal('what reads as a grade in them is one, said of practice', () => {
  expect(inAll.filter(({ rule }) => rule === 'ONE_WORD_GRADE').map(({ found: words }) => words)).toEqual(['are generally good', 'is good', 'is good', 'are good', 'are mostly good']);
});

whenReal('half of their findings are about a kind of agency by their first sentence', () => {
  const findings = letters.flatMap((letter) => letter.findings).filter(({ kind }) => isFinding(kind));
  const about = findings.map(({ text }) => agencyKindsIn(text));
  expect([findings.length, about.filter((kinds) => kinds.length > 0).length]).toEqual([1362, 668]);
});

whenReal('three of them have nothing under the heading of strengths, all have something to improve', () => {
  expect(letters.filter(({ findings }) => marksOfKinds(findings.map(({ kind }) => kind)).length > 0).map(({ id }) => id)).toEqual(['barnsley_2022-07-18', 'kirklees_2022-08-18', 'walsall_2023-01-06']);
});

test('the letters at hand, whichever they are, name nobody and have no gaps', () => {
  const who: readonly CheckRuleId[] = ['PERSON_NAMED', 'BLAME', 'RANKING', 'CONTACT_DETAIL', 'UNFILLED_GAP'];
  expect(inAll.filter(({ rule }) => who.includes(rule))).toEqual([]);
});
