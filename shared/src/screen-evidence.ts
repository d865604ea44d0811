import type { EvidenceFinding, EvidenceText } from './evidence-screening.ts';
import { screen, screenFigures } from './screening/screen.ts';

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
