import { findPhoneNumbersInText } from 'libphonenumber-js';
import { isNationalInsuranceNumber, isNhsNumber, isUniquePupilNumber } from './check-digits.ts';
import { findDatesOfBirth } from './dates-of-birth.ts';
import { inOrder, matches, type Finding } from './findings.ts';
import { findPostcodes } from './postcodes.ts';
import { findSmallNumbers } from './small-numbers.ts';

const gap = String.raw`[ \u00a0-]?`;
/** Parts are as long as an address allows and no longer, so that a text without any is read in one go. */
const emailAddress = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const nhsNumber = new RegExp(String.raw`(?<![\d.,/-]|[\d] )\d{3}${gap}\d{3}${gap}\d{4}(?![\d/]|[.,-]\d)`, 'g');
const pupilNumber = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/gi;
const insuranceNumber = /\b[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/gi;

const mobileNumber = /(?<!\d)07\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g;

/**
 * Numbers of the United Kingdom as people write them down. The library knows which exist, and the first characters keep other figures out; what is
 * plainly a mobile number is found also where it was never given out.
 */
const findPhoneNumbers = (text: string): Finding[] => [
  ...findPhoneNumbersInText(text, 'GB').flatMap(({ startsAt: start, endsAt: end }) => (/^(?:\(?0|\+44|\(\+44)/.test(text.slice(start, end)) ? [{ kind: 'PHONE_NUMBER' as const, start, end }] : [])),
  ...matches('PHONE_NUMBER', text, mobileNumber),
];

/** What in a text could say who somebody is. It judges the look of things alone: whoever wrote the text is asked. */
export const screen = (text: string): Finding[] =>
  inOrder([
    ...matches('EMAIL_ADDRESS', text, emailAddress),
    ...matches('UNIQUE_PUPIL_NUMBER', text, pupilNumber, isUniquePupilNumber),
    ...matches('NATIONAL_INSURANCE_NUMBER', text, insuranceNumber, isNationalInsuranceNumber),
    ...findDatesOfBirth(text),
    ...findPhoneNumbers(text),
    ...matches('NHS_NUMBER', text, nhsNumber, isNhsNumber),
    ...findPostcodes(text),
  ]);

/** The same, and counts so small that somebody may know who is meant; for figures that go to more than the inspectors. */
export const screenFigures = (text: string): Finding[] => inOrder([...screen(text), ...findSmallNumbers(text)]);
