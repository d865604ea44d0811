import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { screen, screenFigures } from './screen.ts';

const found = (text: string, look = screen): string[] => look(text).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('what is found, in its place', () => {
  test.each<[text: string, ...found: string[]]>([
    ['The nurse wrote 943 476 5919 on the form.', 'NHS_NUMBER: 943 476 5919'],
    ['NHS No: 9434765919.', 'NHS_NUMBER: 9434765919'],
    ['UPN A301104015001 is on roll.', 'UNIQUE_PUPIL_NUMBER: A301104015001'],
    ['Her number is AB 12 34 56 C, she says.', 'NATIONAL_INSURANCE_NUMBER: AB 12 34 56 C'],
    ['DOB 12/03/2011', 'DATE_OF_BIRTH: 12/03/2011'],
    ['D.O.B.: 12.3.11', 'DATE_OF_BIRTH: 12.3.11'],
    ['Her date of birth is 12th March 2011.', 'DATE_OF_BIRTH: 12th March 2011'],
    ['born on 2011-03-12 in hospital', 'DATE_OF_BIRTH: 2011-03-12'],
    ['Kayla Smith (12/03/2011) was seen.', 'DATE_OF_BIRTH: 12/03/2011'],
    ['K. Smith, 12 March 2011, was seen.', 'DATE_OF_BIRTH: 12 March 2011'],
    ['They live at 5 High Street, LS1 4AP.', 'POSTCODE: LS1 4AP'],
    ['sw1a1aa', 'POSTCODE: sw1a1aa'],
    ['Ring 0113 496 0123 or 07700 900123.', 'PHONE_NUMBER: 0113 496 0123', 'PHONE_NUMBER: 07700 900123'],
    ['Ring +44 20 7946 0958', 'PHONE_NUMBER: +44 20 7946 0958'],
    ['Write to kay.smith@example.org, please.', 'EMAIL_ADDRESS: kay.smith@example.org'],
    ['943 476 5919, then DOB 12/03/2011, then LS1 4AP', 'NHS_NUMBER: 943 476 5919', 'DATE_OF_BIRTH: 12/03/2011', 'POSTCODE: LS1 4AP'],
  ])('%s', (text, ...wanted) => expect(found(text)).toEqual(wanted));
});

describe('what is not: figures, dates, references and clauses of every day', () => {
  test.each([
    'CH-04 was seen on 12 March 2026.', 'Between 1/1/2026 and 31/3/2026 the hub had 1,943 contacts.', 'The reference is 9434765918.', 'The form is FD-2026-0012-0345.',
    'Under s17 1st visits take ten days.', 'On Monday 12 March 2018 the Board met.', 'Ofsted, 12 March 2018', 'Northmere Council (12/03/2026)', 'Annual Report 01/04/2025',
    'Version 10.12.2025 of the policy', '£1,234,567.89 was spent.', 'Code A301104015002', 'A101 2BC is a road and a form.', '10.30 to 11.30', '486 of 1,507 (32%)', 'ISBN 978 0 11 498 012 3',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

test('digits of a UUID are no number of a person', () => {
  expect(found('See https://files.example/4d0c1a5e-1b7f-4c2a-9e11-9434765919ab and 943 476 5919')).toEqual(['NHS_NUMBER: 943 476 5919']);
  fc.assert(fc.property(fc.uuid(), (id) => expect(screenFigures(`Seen in [${id}] by the team`)).toEqual([])));
});

describe('small numbers of people', () => {
  test.each<[text: string, ...found: string[]]>([
    ['We saw 3 children.', '3'], ['Two of the boys were moved.', 'Two'], ['4 (2%) waited longer.', '4'], ['1 of 49 had a plan.', '1'], ['three young people', 'three'], ['Children waiting: 2', '2'],
    ['3 very young children and 2 of their siblings', '3', '2'],
  ])('%s', (text, ...wanted) => expect(found(text, screenFigures)).toEqual(wanted.map((number) => `SMALL_NUMBER: ${number}`)));

  test.each([
    'We saw 13 children.', 'We saw 5 children.', 'CH-04 and CH-01 were seen.', 'in section 3 children are named', '3 days', 'within 4 hours', '2.4 children a family', 'aged 3 to 4', 'every 2 weeks', 'on 3 March', '1,204 children',
    '24% of children', 'Year 3 pupils', 'more than one victim', 'the three family hubs', 'week 2 children came back', 'four in ten families', '3 out of 10 children', '104 of 1,200',
  ])('not: %s', (text) => expect(found(text, screenFigures)).toEqual([]));
});

test('whatever is written, findings lie in the text, in its order and apart', () => {
  const pieces = fc.constantFrom('943 476 5919', 'DOB', '12/03/2011', 'Kayla Smith', 'LS1 4AP', '07700 900123', 'a@b.org', 'AB123456C', ' ', ', ', '\n', '3 children', '水', '-', 'A301104015001');
  fc.assert(fc.property(fc.array(pieces, { maxLength: 25 }).map((all) => all.join('')), (text) => {
    let last = 0;
    for (const { start, end } of screenFigures(text)) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      last = end;
    }
    expect(last).toBeLessThanOrEqual(text.length);
  }));
});

// A pattern that goes back over what it read takes minutes for these; the test's own time limit tells.
test('the longest text is screened to its end, also one made to be slow', () => {
  for (const unit of ['1', '0', '12 ', 'A', 'Aa ', 'Aaaa', 'O’', 'Mr ', 'Aa-', 'a@', '(0', '.-', 'child ', 'two of the ', 'born on ', 'January 1 ']) {
    const text = unit.repeat(20_000 / unit.length);
    expect(screenFigures(text).every(({ start, end }) => start < end && end <= text.length)).toBe(true);
  }
});
