import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findNames } from './names.ts';
import { screen } from './screen.ts';

const found = (text: string): string[] => findNames(text).map(({ start, end }) => text.slice(start, end));

/** Names of many origins, none of them taken from a list that the rule knows. */
const first = fc.constantFrom('Kayla', 'Mohammed', 'Aoife', 'Zuzanna', 'Oluwaseun', 'Siân', 'Priya', 'Jean-Luc', 'Chidi', 'Amélie', 'Wei', 'Tomasz', 'Nia', 'Yusuf', 'Łukasz', 'Rhys', 'D’Angelo', 'Blessing', 'Xanthe', 'Bo');
const last = fc.constantFrom('Smith', 'O’Connor', 'Begum', 'Nowak', 'Adeyemi', 'Singh-Gill', 'Pérez', 'Ng', 'Thwaite', 'Khan', 'MacLeod', 'Öztürk');

/** What is found of a person with this name, in the words of every day. */
const styles: readonly (readonly [string, (one: string, full: string, last: string) => string])[] = [
  ['title', (_one, _full, family) => `We met Mr ${family} on the ward.`], ['title and name', (_one, full) => `Ms ${full} rang the duty desk.`], ['age between commas', (one) => `The record of ${one}, 14, was late.`],
  ['aged', (one) => `In the case of ${one}, aged 9, nobody rang.`], ['aged in brackets', (one) => `For ${one} (aged 15) there was no plan.`], ['is so old', (one) => `By then ${one} was 12 years old.`],
  ['sister', (one) => `She told us that her sister ${one} was afraid.`], ['called', (one) => `A girl called ${one} came to the desk.`], ['possessive of a mother', (one) => `Nobody asked ${one}’s mother.`],
  ['possessive of parents', (one) => `A call to ${one}'s parents was made.`], ['born', (one) => `It was before ${one} was born in hospital.`], ['lives with', (one) => `Since May ${one} lives with an aunt.`],
  ['went missing', (one) => `Twice ${one} went missing overnight.`], ['told', (one) => `In June ${one} told her teacher.`], ['full name said', (_one, full) => `At the end ${full} said that it helped.`], ['full name seen', (_one, full) => `In week two ${full} was seen by a nurse.`],
  ['field of a form', (_one, full) => `Name: ${full}\nSchool: Northmere`], ['surname of a form', (_one, _full, family) => `Surname: ${family}`], ['initial', (_one, _full, family) => `Later K. ${family} was at the hub.`], ['child of a form', (one) => `Child: ${one}`],
];
/** A child and an age, after words that go before places too. */
const besideAge: readonly ((one: string) => string)[] = [
  (one) => `They lost trust in ${one}, 14, and rang.`, (one) => `We heard from ${one}, 14, in May.`, (one) => `From ${one}, 14, we heard more.`, (one) => `In May ${one}, 14, was asked.`, (one) => `Changes in ${one}, 9, were seen.`,
  (one) => `In ${one}’s bedroom nobody slept.`, (one) => `At the home of ${one}, 12, the door was open.`, (one) => `In ${one}, aged 9, they saw a change.`,
];
/** Said of the same people without any of that; these are known to be missed. */
const missed: readonly ((one: string, full: string) => string)[] = [
  (one) => `We spoke to ${one} about school.`, (_one, full) => `${full}, strategy meeting.`, (one) => `then ${one.toLowerCase()}, 14, left`, (one) => `${one} felt safe.`, (_one, full) => `The plan for ${full} drifted.`,
];

test.each(styles)('a name is found by its company, whatever its origin: %s', (_style, write) => {
  fc.assert(fc.property(first, last, (one, family) => {
    const text = write(one, `${one} ${family}`, family);
    expect(found(text).some((name) => name.includes(one) || name.includes(family))).toBe(true);
  }));
});

test('a name without any company is not: the screening says so, and asks a reader to look', () => {
  fc.assert(fc.property(first, last, fc.constantFrom(...missed), (one, family, write) => expect(found(write(one, `${one} ${family}`))).toEqual([])));
});

describe('words with capitals that name nobody', () => {
  const bodies = fc.constantFrom('Ofsted', 'Northmere Council', 'The Children’s Hub', 'Family Help', 'Operation Encompass', 'West Yorkshire Police', 'Youth Justice Service', 'Clinical Commissioning Group', 'Designated Nurse', 'However', 'March', 'Year 9');
  const company = fc.constantFrom<(body: string) => string>(
    (body) => `${body} said that it is late.`, (body) => `${body} was seen as strong.`, (body) => `The view of ${body}, 14, is here.`, (body) => `${body}’s parents’ forum met.`, (body) => `the child ${body} plan`, (body) => `${body} told the board.`, (body) => `Child: ${body}`, (body) => `${body} (12) is a form.`,
  );
  test('stay quiet beside the same words', () => fc.assert(fc.property(bodies, company, (body, write) => expect(found(write(body))).toEqual([]))));

  test.each([
    'CH-04, 14, was seen by the school nurse.', 'In October, 14 children waited.', 'Children’s mothers told us that Health was kind.', 'A child Protection plan', 'Her mother and Baby Unit', 'The mother of CH-07 told the nurse.', 'Working Together 2023 said that.',
    'Section 47 (14) was used.', 'Dr and nurse met.', 'Miss a visit and it is late.', 'Between January, 14 and May', 'Name: the child’s reference',
    'In Northmere, 12, of whom three were under five, waited.', 'Across Northmere, 14, and in the north 9, were late.', 'Of the families in Port Vale, 12, had a worker.', 'In Northmere (12) was the lowest figure.',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  test('a place goes before a number, a person does not: nobody is missed for it', () => {
    fc.assert(fc.property(first, fc.constantFrom(...besideAge), (name, write) => expect(found(write(name)).some((words) => words.includes(name))).toBe(true)));
  });
});

test('a name is screened with everything else, and a date of birth beside it stays one', () => {
  expect(screen('Mr Smith rang. Kayla Smith (12/03/2011) was seen.').map(({ kind }) => kind)).toEqual(['PERSON_NAME', 'DATE_OF_BIRTH']);
});
