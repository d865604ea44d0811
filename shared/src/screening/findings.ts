/** What looks as if it could say who a child is, by what it looks like. Where two overlap, the earlier kind of this list holds. */
export const screeningKinds = [
  'EMAIL_ADDRESS', 'UNIQUE_PUPIL_NUMBER', 'NATIONAL_INSURANCE_NUMBER', 'DATE_OF_BIRTH', 'PHONE_NUMBER', 'NHS_NUMBER', 'POSTCODE', 'PERSON_NAME', 'SMALL_NUMBER', 'WORDS_NOT_READ',
] as const;
export type ScreeningKind = (typeof screeningKinds)[number];

/** As a phrase: "This looks like an NHS number". */
export const screeningKindPhrases: Readonly<Record<ScreeningKind, string>> = {
  EMAIL_ADDRESS: 'an e-mail address',
  UNIQUE_PUPIL_NUMBER: 'a unique pupil number (UPN)',
  NATIONAL_INSURANCE_NUMBER: 'a National Insurance number',
  DATE_OF_BIRTH: 'a date of birth',
  PHONE_NUMBER: 'a phone number',
  NHS_NUMBER: 'an NHS number',
  POSTCODE: 'a postcode',
  PERSON_NAME: 'the name of a person',
  SMALL_NUMBER: 'a small number of people',
  /** Of a file that should have words: nothing was looked through, so a person has to. */
  WORDS_NOT_READ: 'words that could not be read',
};

/** A stretch of a text, from its first character up to, and not with, `end`. */
export interface Finding {
  readonly kind: ScreeningKind;
  readonly start: number;
  readonly end: number;
}

/** Every match of a pattern that a check agrees to. A group named `at` narrows the finding to itself. */
export function matches(kind: ScreeningKind, text: string, pattern: RegExp, isOne: (found: string) => boolean = () => true): Finding[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const found = match.groups?.['at'] ?? match[0];
    const start = match.index + match[0].indexOf(found);
    return isOne(found) ? [{ kind, start, end: start + found.length }] : [];
  });
}

/** In the order of the text, without those that overlap one that goes before. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  const rank = ({ kind }: Finding): number => screeningKinds.indexOf(kind);
  const kept: Finding[] = [];
  for (const finding of [...findings].sort((a, b) => rank(a) - rank(b) || a.start - b.start)) {
    if (!kept.some(({ start, end }) => finding.start < end && start < finding.end)) kept.push(finding);
  }
  return kept.sort((a, b) => a.start - b.start);
}
