import type { ModerationState, StatementKind } from '@joint/shared';
import type { SeenInspection } from '../inspections/index.ts';
import type { AnswerRecord, MarkPlace, MarkRecord, MarkVersion } from './moderation.store.ts';

/** The marks on a narrative, as one inspector meets them. */
export interface ModerationView {
  readonly sections: readonly SectionModerationView[];
  readonly mayMark: boolean;
}
export interface SectionModerationView {
  readonly seen: SeenInspection;
  readonly sectionId: string;
  readonly criterionId: string;
  readonly statements: readonly StatementModerationView[];
}
export interface StatementModerationView extends MarkPlace {
  readonly kind: StatementKind | null;
  readonly text: string | null;
  readonly wording: string;
  readonly state: ModerationState;
  readonly marks: readonly ModerationMarkView[];
  readonly mayMark: boolean;
}
export interface ModerationMarkView extends MarkRecord {
  readonly seen: SeenInspection;
  readonly isChangedSince: boolean;
}
export type ModerationVersionView = MarkVersion;
export type ModerationAnswerView = AnswerRecord;
