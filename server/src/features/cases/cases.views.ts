import type { CaseRevisionPage, SeenCaseRevision } from './cases.history.ts';
import type { SeenCase } from './cases.record.ts';
import type { AdditionRecord, AnswerRecord, ContradictionRecord, ReadView, SignOffRecord } from './cases.store.ts';

export type CaseRevisionView = SeenCaseRevision;
export type CaseRevisionConnectionView = CaseRevisionPage;
export type TrackedCaseView = SeenCase;
export interface CaseViewView extends ReadView {
  readonly isOpen: boolean;
  readonly additions: readonly AdditionRecord[];
}
export type CaseViewContentView = NonNullable<ReadView['content']>;
export type CaseAdditionView = AdditionRecord;
export type CaseContradictionView = ContradictionRecord;
export type JointAnswerView = AnswerRecord;
export type CaseSignOffView = SignOffRecord;
