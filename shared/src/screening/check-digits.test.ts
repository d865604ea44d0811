import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isNationalInsuranceNumber, isNhsNumber, isUniquePupilNumber, upnLetters } from './check-digits.ts';

const digits = (length: number): fc.Arbitrary<string> => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((all) => all.join(''));

/** Written apart from the code under test, from the descriptions that the NHS and the Department for Education publish. */
function nhsCheckDigit(nine: string): number | null {
  let sum = 0;
  for (let place = 1; place <= 9; place += 1) sum += Number(nine[place - 1]) * (11 - place);
  const check = 11 - (sum % 11);
  return check === 11 ? 0 : check === 10 ? null : check;
}
function upnCheckLetter(twelve: string): string {
  let sum = 0;
  for (let place = 2; place <= 13; place += 1) {
    const character = twelve[place - 2] ?? '';
    sum += place * (Number.isNaN(Number(character)) ? upnLetters.indexOf(character) : Number(character));
  }
  return upnLetters.charAt(sum % 23);
}

describe('NHS numbers', () => {
  test('the examples that are published hold', () => {
    for (const number of ['943 476 5919', '9434765919', '943-476-5919', '450 557 7104', '401 023 2137']) expect([number, isNhsNumber(number)]).toEqual([number, true]);
    for (const number of ['943 476 5918', '943 476 591', '0000000000', '1111111111', '']) expect([number, isNhsNumber(number)]).toEqual([number, false]);
  });

  test('of the ten last digits at most one holds, and it is the check digit', () => {
    fc.assert(fc.property(digits(9), (nine) => {
      const good = Array.from({ length: 10 }, (_, last) => `${nine}${last}`).filter((number) => new Set(number).size > 1 && isNhsNumber(number));
      const check = nhsCheckDigit(nine);
      expect(good).toEqual(check === null || new Set(`${nine}${check}`).size === 1 ? [] : [`${nine}${check}`]);
    }));
  });

  test('one wrong digit, or two neighbours that changed places, do not hold', () => {
    const valid = digits(9).map((nine) => ({ nine, check: nhsCheckDigit(nine) })).filter(({ check }) => check !== null).map(({ nine, check }) => `${nine}${check}`);
    fc.assert(fc.property(valid, fc.nat(9), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
      const wrong = `${number.slice(0, place)}${(Number(number[place]) + by) % 10}${number.slice(place + 1)}`;
      expect(isNhsNumber(wrong)).toBe(false);
      const [a = '', b = ''] = [number[place], number[place + 1]];
      if (place < 9 && a !== b) expect(isNhsNumber(`${number.slice(0, place)}${b}${a}${number.slice(place + 2)}`)).toBe(false);
    }));
  });
});

describe('unique pupil numbers', () => {
  const twelve = fc.tuple(digits(11), fc.constantFrom(...Array.from('0123456789'.concat(upnLetters)))).map(([eleven, last]) => eleven + last);

  test('exactly one letter holds, whether the number is permanent or temporary', () => {
    fc.assert(fc.property(twelve, (others) => {
      expect(Array.from(upnLetters).filter((letter) => isUniquePupilNumber(letter + others))).toEqual([upnCheckLetter(others)]);
    }));
  });

  test('small letters count as large ones, and other lengths never hold', () => {
    fc.assert(fc.property(twelve, (others) => {
      const number = upnCheckLetter(others) + others;
      expect(isUniquePupilNumber(number.toLowerCase())).toBe(true);
      expect([isUniquePupilNumber(number.slice(0, 12)), isUniquePupilNumber(`${number}0`), isUniquePupilNumber(`I${others}`)]).toEqual([false, false, false]);
    }));
  });
});

test('National Insurance numbers follow the rules of HM Revenue and Customs', () => {
  for (const number of ['AB123456C', 'AB 12 34 56 C', 'jg103759a', 'CE-12-34-56-D']) expect([number, isNationalInsuranceNumber(number)]).toEqual([number, true]);
  for (const number of ['DA123456C', 'AO123456C', 'GB123456A', 'ZZ123456A', 'AB123456E', 'AB12345C', 'QQ123456C']) expect([number, isNationalInsuranceNumber(number)]).toEqual([number, false]);
});
