import { z } from 'zod';
import { screen, screenFigures, screeningAnswersInput, screeningKinds, screeningReasons, type Finding } from './screening/index.ts';

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

interface Written {
  readonly kind: string;
  readonly visibility: string;
  readonly submit: boolean;
  readonly title: string;
  readonly body: string;
}

/** What its author must be asked about. Small numbers matter in data, once it goes to more than its own agency and the inspectors. */
export function screenEvidence({ kind, visibility, submit, title, body }: Written): EvidenceFinding[] {
  const look = kind === 'DATA' && submit && visibility === 'ALL_AGENCIES' ? screenFigures : screen;
  const of = (field: EvidenceText, text: string): EvidenceFinding[] => look(text).map((finding) => ({ ...finding, field }));
  return [...of('TITLE', title), ...of('BODY', body)];
}
