import { z } from 'zod';
import { requiredChoice } from '../fields.ts';
import { screeningKinds, screeningKindPhrases, type Finding, type ScreeningKind } from './findings.ts';
import { screen } from './screen.ts';

/** Why something that was found may stay. */
export const screeningReasons = ['NOT_WHAT_IT_LOOKS_LIKE', 'OF_A_SERVICE', 'NOBODY_CAN_BE_KNOWN', 'NEEDED'] as const;
export type ScreeningReason = (typeof screeningReasons)[number];
export const screeningReasonLabels: Readonly<Record<ScreeningReason, string>> = {
  NOT_WHAT_IT_LOOKS_LIKE: 'It is not what it looks like',
  OF_A_SERVICE: 'It belongs to a service or a professional, not to a child or family',
  NOBODY_CAN_BE_KNOWN: 'Nobody can be recognised by it',
  NEEDED: 'It has to be there, and nothing less would do',
};

const reasonsOf: Partial<Record<ScreeningKind, readonly ScreeningReason[]>> = {
  SMALL_NUMBER: ['NOT_WHAT_IT_LOOKS_LIKE', 'NOBODY_CAN_BE_KNOWN', 'NEEDED'],
  WORDS_NOT_READ: ['NOBODY_CAN_BE_KNOWN', 'NEEDED'],
};
/** The reasons that make sense of a kind. */
export const reasonsFor = (kind: ScreeningKind): readonly ScreeningReason[] => reasonsOf[kind] ?? ['NOT_WHAT_IT_LOOKS_LIKE', 'OF_A_SERVICE', 'NEEDED'];

/** How much of one kind stands in one text. */
export interface ScreeningCount<Field extends string = string> {
  readonly field: Field;
  readonly kind: ScreeningKind;
  readonly count: number;
}

export function countFindings<Field extends string>(findings: readonly (Finding & { readonly field: Field })[]): ScreeningCount<Field>[] {
  const counts = new Map<string, ScreeningCount<Field>>();
  for (const { field, kind } of findings) counts.set(`${field} ${kind}`, { field, kind, count: (counts.get(`${field} ${kind}`)?.count ?? 0) + 1 });
  return [...counts.values()];
}

/**
 * What was said of the findings: one answer for each text and kind, with how many it speaks of, so that one more that was never asked about is not let
 * through with the others.
 */
export const screeningAnswersInput = <const Fields extends readonly [string, ...string[]]>(fields: Fields) =>
  z.array(z.object({
    field: requiredChoice(fields, 'Name the field'),
    kind: requiredChoice(screeningKinds, 'Name what it looks like'),
    count: z.int().min(1),
    reason: requiredChoice(screeningReasons, 'Choose why it may stay'),
  }).refine(({ kind, reason }) => reasonsFor(kind).includes(reason), { path: ['reason'], error: 'Choose a reason that fits what was found' })).max(fields.length * screeningKinds.length).nullish().transform((answers) => answers ?? []);

/** Findings that no answer speaks of. */
export const unanswered = <Field extends string>(counts: readonly ScreeningCount<Field>[], answers: readonly ScreeningCount[]): ScreeningCount<Field>[] =>
  counts.filter(({ field, kind, count }) => !answers.some((answer) => answer.field === field && answer.kind === kind && answer.count === count));

/** Counts, judged by what was said of them: what nobody was asked about, and the answers that were needed, for the log. */
export const judgeCounts = <Answer extends ScreeningCount>(counts: readonly ScreeningCount<Answer['field']>[], answers: readonly Answer[]): { readonly open: ScreeningCount<Answer['field']>[]; readonly needed: Answer[] } =>
  ({ open: unanswered(counts, answers), needed: answers.filter(({ field, kind }) => counts.some((count) => count.field === field && count.kind === kind)) });

/** The same of what was found in texts. */
export const judgeAnswers = <Answer extends ScreeningCount>(findings: readonly (Finding & { readonly field: Answer['field'] })[], answers: readonly Answer[]): ReturnType<typeof judgeCounts<Answer>> =>
  judgeCounts(countFindings(findings), answers);

/** "This looks like an NHS number", "3 places look like a postcode". */
export const foundInWords = ({ kind, count }: Pick<ScreeningCount, 'kind' | 'count'>): string =>
  (kind === 'WORDS_NOT_READ' ? 'Not all of its words could be read' : count === 1 ? `This looks like ${screeningKindPhrases[kind]}` : `${count} places look like ${screeningKindPhrases[kind]}`);

/** Of a few words that can always be said without: what the first thing found in them looks like; null for nothing. */
export function firstFound(text: string): string | null {
  const [first] = countFindings(screen(text).map((finding) => ({ ...finding, field: '' })));
  return first ? foundInWords(first) : null;
}

/** The fault of a field that holds something nobody was asked about, and the remedy. */
export const screeningFault = (found: ScreeningCount): string => (found.kind === 'WORDS_NOT_READ' ? `${foundInWords(found)}: say that you looked through it yourself and what you saw, or remove the file` : `${foundInWords(found)}: take ${found.count === 1 ? 'it' : 'them'} out, or say why ${found.count === 1 ? 'it' : 'they'} may stay`);
