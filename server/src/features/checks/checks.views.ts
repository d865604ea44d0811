import type { EvidenceSort, Mark, StatementKind } from '@joint/shared';
import type { SeenInspection } from '../inspections/index.ts';
import type { AnswerRecord } from './checks.store.ts';

/** How a narrative stands, as one inspector meets it. */
export interface NarrativeChecksView {
  readonly oldBefore: string;
  readonly marks: readonly CheckMarkView[];
  readonly sections: readonly SectionChecksView[];
}
export interface SectionChecksView {
  readonly seen: SeenInspection;
  readonly sectionId: string;
  readonly criterionId: string;
  readonly explains: readonly string[];
  readonly missingSorts: readonly EvidenceSort[];
  readonly marks: readonly CheckMarkView[];
  readonly statements: readonly StatementChecksView[];
  readonly answers: readonly AnswerRecord[];
}
export interface StatementChecksView {
  readonly statementId: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly supportedBy: readonly string[];
  readonly contradictedBy: readonly string[];
  readonly marks: readonly CheckMarkView[];
}
export interface CheckMarkView extends Mark {
  readonly answer: AnswerRecord | null;
}
export type MarkAnswerView = AnswerRecord;
