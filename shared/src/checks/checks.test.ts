import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { agencyKindsIn, blockingMarks, checkRules, checkRuleIds, explainedIn, foundMost, blockedSections, marksInWords, shortFormsIn, whereInWords, type CheckRuleId } from './index.ts';

const marked = (text: string, rule: CheckRuleId): string[] => marksInWords(text).filter((mark) => mark.rule === rule).map(({ found }) => found);

describe('a grade in one word', () => {
  test.each([
    ['Information sharing is good.', 'is good'], ['Early help is outstanding', 'is outstanding'], ['The hub’s decisions are mostly inadequate, and slow', 'are mostly inadequate'],
    ['Practice requires improvement.', 'Practice requires improvement'], ['The police are rated ‘good’ by others', 'rated ‘good'], ['It scores eight out of ten', 'scores eight out of ten'],
    ['An inadequate grade was given', 'inadequate grade'],
  ])('%j', (text, found) => expect(marked(text, 'ONE_WORD_GRADE')).toEqual([found]));
  test.each([
    'Good practice is shared', 'Officers are good at listening to children', 'The quality is not good enough', 'Staff morale is good, despite demand', 'Inadequate recording hides risk',
    'Referrals of good quality reach the hub', 'Supervision requires improvement in three teams', 'For good reason, children wait',
  ])('not in %j', (text) => expect(marked(text, 'ONE_WORD_GRADE')).toEqual([]));
});

describe('ranking of areas', () => {
  test.each([
    'It is one of the best performing areas in England', 'The council is better than most other councils', 'Northmere ranks third in the region', 'It would stand high in any league table',
    'The weakest partnership in the region', 'The force outperforms its neighbours',
  ])('%j', (text) => expect(marked(text, 'RANKING').length).toBeGreaterThanOrEqual(1));
  test.each([
    'It ranks as the 86th most deprived local authority in England', 'Exclusion is higher than the national average', 'Decisions are made in children’s best interests', 'The fourth largest county council in England',
    'Workloads are higher than the council’s own maximum',
  ])('not in %j', (text) => expect(marked(text, 'RANKING')).toEqual([]));
});

describe('blame of one practitioner', () => {
  test.each(['The social worker failed to visit for three weeks', 'One officer was to blame', 'The fault of the duty manager', 'A negligent assessment', 'The allocated health visitor simply ignored it'])('%j', (text) => expect(marked(text, 'BLAME')).toHaveLength(1));
  test.each(['Social workers failed to record what children said in four of nine', 'Agencies failed to act on repeated contacts', 'Children are taught that the abuse is not their fault', 'The social worker visits each week', 'A culture free of blame'])('not in %j', (text) => expect(marked(text, 'BLAME')).toEqual([]));
});

describe('a person named', () => {
  test.each([
    ['Mrs Okafor told inspectors so', 'Mrs Okafor'], ['PC Lund attended', 'PC Lund'], ['Dr A. Hale wrote it', 'Dr A. Hale'], ['Jayden said he was scared', 'Jayden'], ['The record of Sarah Whitlock’s visit', 'Sarah Whitlock'],
    ['Olivia’s grandmother was not asked', 'Olivia'],
  ])('%j', (text, found) => expect(marked(text, 'PERSON_NAMED')).toEqual([found]));
  test.each([
    'St Thomas Hospital refers late', 'The Charlotte Keel Centre is open', 'Clare’s law is used well', 'Operation Emily found children', 'The DC and the DS work together', 'Alder Hey admits children',
    'In April and May, by the grace of none, Mark schemes will hold hope', 'Queen Elizabeth Hospital', 'The ‘Thomas’ project', 'Sergeants and inspectors meet', 'The Nurse Family Partnership is offered', 'Dr Barnardo House',
  ])('not in %j', (text) => expect(marked(text, 'PERSON_NAMED')).toEqual([]));
});

test('what says who a child is can have no reason; a contact may, by the lead', () => {
  expect(marked('For CH-04 it took four contacts, NHS number 943 476 5919', 'CHILD_IDENTIFIER')).toEqual(['943 476 5919', 'CH-04']);
  expect(marked('For CH–04 and ch-07', 'CHILD_IDENTIFIER')).toEqual(['CH–04', 'ch-07']);
  expect(marked('Write to hub@northmere.example', 'CONTACT_DETAIL')).toEqual(['hub@northmere.example']);
  expect([checkRules.CHILD_IDENTIFIER.answeredBy, checkRules.CONTACT_DETAIL.answeredBy, checkRules.PERSON_NAMED.answeredBy]).toEqual(['NOBODY', 'LEAD', 'LEAD']);
});

test('short forms, and how a text explains them', () => {
  expect(shortFormsIn('The MASH and two GPs met CAMHS; the NHS, A3 paper, i-ART and the ‘SORTED’ team did not')).toEqual(['MASH', 'CAMHS']);
  expect(explainedIn('the multi-agency safeguarding hub (MASH), child and adolescent mental health services (CAMHS)')).toEqual(['MASH', 'CAMH']);
  expect(explainedIn('The DASH risk (domestic abuse, stalking and honour-based violence) is known; the board (known as the VRP); THRIVE is a tool')).toEqual(['DASH', 'VRP', 'THRIVE']);
  expect(explainedIn('a long remark (in which the MASH is mentioned but not explained)')).toEqual([]);
  expect(marked('Families who are hard to reach', 'JARGON')).toEqual(['hard to reach']);
});

test('agencies that a statement is about are those of its first sentence', () => {
  expect(agencyKindsIn('Police officers and social workers visit together. Schools hear of it.')).toEqual(['COUNCIL', 'POLICE']);
  expect(agencyKindsIn('School nurses know children’s health and schooling')).toEqual(['HEALTH']);
  expect(agencyKindsIn('Children in schools are seen by probation and by a charity')).toEqual(['YOUTH_JUSTICE', 'VOLUNTARY']);
});

test('what stands in the way of sign-off is named by section, unless somebody who may has said why it stands', () => {
  const named = { criterion: 'Early help', text: 'Jayden waits', answered: [] };
  const answered = { ...named, answered: [{ rule: 'PERSON_NAMED' as const, found: 'Jayden' }] };
  const child = { criterion: 'Health', text: 'CH-04 waits', answered: [{ rule: 'CHILD_IDENTIFIER' as const, found: 'CH-04' }] };
  expect(blockedSections([named, { ...named, text: 'Nobody waits' }, answered, child, named])).toEqual([{ criterion: 'Early help', statements: 2 }, { criterion: 'Health', statements: 1 }]);
  expect(whereInWords(blockedSections([named, child, named]))).toBe('“Early help” (2 statements), “Health” (1 statement)');
  expect(blockingMarks('Practice is good.')).toEqual([]);
  // What a text says may be known from elsewhere; what does not block is passed over there too.
  const known = (found: string) => () => [{ rule: 'ONE_WORD_GRADE' as const, found: 'is good' }, { rule: 'PERSON_NAMED' as const, found }];
  expect([blockedSections([answered], known('Jayden')), blockedSections([answered], known('Kay'))]).toEqual([[], [{ criterion: 'Early help', statements: 1 }]]);
});

test('every rule says what, why and what instead, and only what says who somebody is, or says nothing, blocks', () => {
  for (const id of checkRuleIds) for (const words of [checkRules[id].label, checkRules[id].looksFor, checkRules[id].why, checkRules[id].instead]) expect([id, words.length > 5]).toEqual([id, true]);
  expect(checkRuleIds.filter((id) => checkRules[id].blocks)).toEqual(['CHILD_IDENTIFIER', 'CONTACT_DETAIL', 'PERSON_NAMED', 'UNFILLED_GAP']);
});

test('marks of any text are short, stand in it and are there once, however long it is', () => {
  const pieces = fc.constantFrom('is good', 'CH-04', 'Sarah ', 'Mr ', 'MASH', '(', ')', 'the social worker failed', ' ', '\n', '’s', '“', 'A', 'ranks ', 'first ', '07700 900123', 'é', '𝒳');
  const look = (text: string): void => {
    const marks = marksInWords(text);
    for (const { found } of marks) expect([found.length <= foundMost, text.replace(/\s+/g, ' ').includes(found)]).toEqual([true, true]);
    expect(new Set(marks.map(({ rule, found }) => `${rule} ${found}`)).size).toBe(marks.length);
  };
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 300 }), fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''))), look));
  for (const one of ['A', 'a ', '(', 'is very ', 'Mr ', 'the social worker ', 'MASH ', 'best ', '0 ', '1 ', '07700 900123 ', 'CH-04 ']) look(one.repeat(10_000 / one.length));
});
