import { checkSection, keyOfMark, marksOfKinds, missingSorts, oldBefore, supportingAgencyIds, type AgencyKind, type CitedFacts, type Mark, type WordsRead } from '@joint/shared';
import type { SeenEvidence } from '../evidence/index.ts';
import type { SeenInspection } from '../inspections/index.ts';
import type { NarrativeSections } from '../narrative/index.ts';
import type { AnswerRecord } from './checks.store.ts';
import type { CheckMarkView, NarrativeChecksView, SectionChecksView } from './checks.views.ts';

export interface ChecksRead {
  readonly seen: SeenInspection;
  readonly sections: NarrativeSections;
  readonly answers: readonly AnswerRecord[];
  /** What the reader may see of the evidence that is cited, by its id. */
  readonly evidence: ReadonlyMap<string, SeenEvidence>;
  readonly agencyKinds: ReadonlyMap<string, AgencyKind>;
  /** Of those that take part. */
  readonly partners: readonly AgencyKind[];
  readonly at: Date;
}

/** How a narrative stands: the rules of shared, asked of what is stored. */
export function readNarrative({ seen, sections, answers, evidence, agencyKinds, partners, at }: ChecksRead, read: (text: string) => WordsRead): NarrativeChecksView {
  const old = oldBefore(seen.record.notifiedAt, at);
  const answersOf = new Map(answers.map((answer) => [`${answer.subjectId} ${keyOfMark(answer)}`, answer]));
  const withAnswer = (subjectId: string) => (mark: Mark): CheckMarkView => ({ ...mark, answer: answersOf.get(`${subjectId} ${keyOfMark(mark)}`) ?? null });

  function cited({ evidenceId, stance, agencyId, isWithdrawn }: NarrativeSections[number]['statements'][number]['citations'][number]): CitedFacts {
    const kind = agencyKinds.get(agencyId);
    const record = evidence.get(evidenceId)?.record;
    return { evidenceId, stance, isWithdrawn, agency: kind ? { id: agencyId, kind } : null, shown: record ? { kind: record.kind, periodTo: record.periodTo } : null };
  }

  const explained: string[] = [];
  const checked = sections.map(({ id, criterion, statements }): SectionChecksView => {
    const facts = statements.map((statement) => ({ id: statement.id, kind: statement.kind, text: statement.text, citations: statement.citations.map(cited) }));
    const found = checkSection(facts, { explained, agencyKinds: partners, oldBefore: old }, read);
    explained.push(...found.explains);
    return {
      seen, sectionId: id, criterionId: criterion.id, explains: found.explains,
      missingSorts: missingSorts(facts.flatMap(({ citations }) => citations)),
      marks: found.section.map(withAnswer(id)),
      answers: answers.filter(({ sectionId }) => sectionId === id),
      statements: facts.map(({ id: statementId, kind, text, citations }) => ({
        statementId, kind, text,
        supportedBy: supportingAgencyIds(citations),
        contradictedBy: [...new Set(citations.filter(({ stance, isWithdrawn }) => stance === 'CONTRADICTS' && !isWithdrawn).flatMap(({ agency }) => agency?.id ?? []))],
        marks: (found.statements.get(statementId) ?? []).map(withAnswer(statementId)),
      })),
    };
  });
  return { oldBefore: old, marks: marksOfKinds(sections.flatMap(({ statements }) => statements.map(({ kind }) => kind))).map((mark) => ({ ...mark, answer: null })), sections: checked };
}
