import { findPhoneNumbersInText } from 'libphonenumber-js';
import { isNationalInsuranceNumber, isNhsNumber, isUniquePupilNumber } from './check-digits.ts';
import { findDatesOfBirth } from './dates-of-birth.ts';
import { inOrder, matches, type Finding } from './findings.ts';
import { findNames } from './names.ts';
import { findPostcodes } from './postcodes.ts';
import { findSmallNumbers } from './small-numbers.ts';

const gap = String.raw`[ \u00a0-]?`;
/** Parts are as long as an address allows and no longer, so that a text without any is read in one go. */
const emailAddress = /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu;
const nhsNumber = new RegExp(String.raw`(?<![\d.,/-]|[\d] )\d{3}${gap}\d{3}${gap}\d{4}(?![\d/]|[.,-]\d)`, 'g');
const pupilNumber = /\b[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]\b/gi;
const insuranceNumber = /\b[A-Z]{2}[ -]?\d{2}[ -]?\d{2}[ -]?\d{2}[ -]?[A-D]\b/gi;

/** Of any number of the United Kingdom; a text with fewer is not looked through for one. */
const fewestDigits = 7;
const mobileNumber = /(?<!\d)07\d{3}[ -]?\d{3}[ -]?\d{3}(?!\d)/g;

/**
 * Numbers of the United Kingdom as people write them down. The library knows which exist, and the first characters keep other figures out; what is
 * plainly a mobile number is found also where it was never given out.
 */
const findPhoneNumbers = (text: string): Finding[] => (text.replace(/\D/g, '').length < fewestDigits ? [] : [
  ...findPhoneNumbersInText(text, 'GB').flatMap(({ startsAt: start, endsAt: end }) => (/^(?:\(?0|\+44|\(\+44)/.test(text.slice(start, end)) ? [{ kind: 'PHONE_NUMBER' as const, start, end }] : [])),
  ...matches('PHONE_NUMBER', text, mobileNumber),
]);

/** A UUID, as in a pasted link: its digits name a thing, and one in some thousands would pass for a number of the NHS. */
const uuid = /(?<![\da-f])[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?![\da-f])/gi;
const withoutUuids = (text: string): string => text.replace(uuid, (found) => '_'.repeat(found.length));

/** What in a text could say who somebody is. It judges the look of things alone: whoever wrote the text is asked. */
export const screen = (written: string): Finding[] => {
  const text = withoutUuids(written);
  return inOrder([
    ...matches('EMAIL_ADDRESS', text, emailAddress),
    ...matches('UNIQUE_PUPIL_NUMBER', text, pupilNumber, isUniquePupilNumber),
    ...matches('NATIONAL_INSURANCE_NUMBER', text, insuranceNumber, isNationalInsuranceNumber),
    ...findDatesOfBirth(text),
    ...findPhoneNumbers(text),
    ...matches('NHS_NUMBER', text, nhsNumber, isNhsNumber),
    ...findPostcodes(text),
    ...findNames(text),
  ]);
};

/** The same, and counts so small that somebody may know who is meant; for figures that go to more than the inspectors. */
export const screenFigures = (text: string): Finding[] => inOrder([...screen(text), ...findSmallNumbers(text)]);
