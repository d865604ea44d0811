import { moderationStateOf, type StatementKind } from '@joint/shared';
import { groupBy } from '../../platform/grouped.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { wordingOf, type NarrativeSections } from '../narrative/index.ts';
import { canMark } from './moderation.policy.ts';
import type { MarkPlace, MarkRecord } from './moderation.store.ts';
import type { ModerationMarkView, ModerationView, StatementModerationView } from './moderation.views.ts';

interface Reader {
  readonly seen: SeenInspection;
  readonly leadAgencyIds: readonly string[];
}
export interface ModerationRead extends Reader {
  readonly sections: NarrativeSections;
  readonly marks: readonly MarkRecord[];
}
export interface StatementRead extends Reader {
  readonly place: MarkPlace;
  /** Null once it has left the text. */
  readonly stands: { readonly kind: StatementKind; readonly text: string } | null;
  /** On this statement. */
  readonly marks: readonly MarkRecord[];
}

/** What was said of one statement, and where it stands now. */
export function readStatement({ seen, leadAgencyIds, place: { sectionId, statementId }, stands, marks }: StatementRead): StatementModerationView {
  const wording = stands ? wordingOf(stands) : '';
  const its = marks.map((mark): ModerationMarkView => ({ ...mark, seen, isChangedSince: mark.wording !== wording }));
  return {
    sectionId, statementId, kind: stands?.kind ?? null, text: stands?.text ?? null, wording, marks: its, mayMark: canMark(seen, leadAgencyIds) && stands !== null,
    state: moderationStateOf(its.map(({ kind, takenBackAt, isChangedSince }) => ({ kind, isTakenBack: takenBackAt !== null, isChangedSince }))),
  };
}

/** The same of every statement, and of those that were marked and have left the text. */
export function readModeration({ seen, leadAgencyIds, sections, marks }: ModerationRead): ModerationView {
  const bySection = groupBy(marks, ({ sectionId }) => sectionId);
  return {
    mayMark: canMark(seen, leadAgencyIds),
    sections: sections.map(({ id: sectionId, criterion, statements }) => {
      const left = groupBy(bySection.get(sectionId) ?? [], ({ statementId }) => statementId);
      const read = (statementId: string, stands: StatementRead['stands']): StatementModerationView => {
        const its = left.get(statementId) ?? [];
        left.delete(statementId);
        return readStatement({ seen, leadAgencyIds, place: { sectionId, statementId }, stands, marks: its });
      };
      const standing = statements.map((statement) => read(statement.id, statement));
      return { seen, sectionId, criterionId: criterion.id, statements: [...standing, ...[...left.keys()].map((id) => read(id, null))] };
    }),
  };
}
