import { z } from 'zod';
import { screeningAnswersInput, screeningReasons } from './screening/answers.ts';
import { screeningKinds, type Finding } from './screening/findings.ts';
import { screen } from './screening/screen.ts';

/** The texts of case tracking that are screened before they are saved. Passages of a contradiction were screened with the view they stand in. */
export const caseTexts = ['KNEW', 'DID', 'LIVED', 'ADDITION', 'NOTE', 'RESOLUTION', 'ANSWER', 'REASON'] as const;
export type CaseText = (typeof caseTexts)[number];
/** The input's field in which each stands. */
export const caseTextFields: Readonly<Record<CaseText, string>> = { KNEW: 'knew', DID: 'did', LIVED: 'lived', ADDITION: 'text', NOTE: 'note', RESOLUTION: 'resolution', ANSWER: 'text', REASON: 'reason' };

export interface CaseFinding extends Finding {
  readonly field: CaseText;
}
export const caseScreening = screeningAnswersInput(caseTexts);
export type CaseScreeningAnswer = z.output<typeof caseScreening>[number];

/** What its author must be asked about, in each of the texts written. */
export const screenCaseTexts = (written: Partial<Readonly<Record<CaseText, string>>>): CaseFinding[] =>
  caseTexts.flatMap((field) => screen(written[field] ?? '').map((finding) => ({ ...finding, field })));

/** What was found and why it stayed, as the log keeps it: kinds and counts, never the words. */
export const caseScreened = z.array(z.object({ field: z.enum(caseTexts), kind: z.enum(screeningKinds), count: z.int(), reason: z.enum(screeningReasons) })).optional();
