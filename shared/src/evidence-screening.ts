import { z } from 'zod';
import { screeningAnswersInput, screeningReasons } from './screening/answers.ts';
import { screeningKinds, type Finding } from './screening/findings.ts';

/** The texts of a piece of evidence that are screened before it is saved. */
export const evidenceTexts = ['TITLE', 'BODY'] as const;
export type EvidenceText = (typeof evidenceTexts)[number];
/** The input's field in which each stands. */
export const evidenceTextFields: Readonly<Record<EvidenceText, 'title' | 'body'>> = { TITLE: 'title', BODY: 'body' };

export interface EvidenceFinding extends Finding {
  readonly field: EvidenceText;
}
export const evidenceScreening = screeningAnswersInput(evidenceTexts);
export type EvidenceScreeningAnswer = z.output<typeof evidenceScreening>[number];

/** What was found and why it stayed, as the log keeps it: kinds and counts, never the words. */
export const screenedPayload = z.array(z.object({ field: z.enum(evidenceTexts), kind: z.enum(screeningKinds), count: z.int(), reason: z.enum(screeningReasons) })).optional();
