import { keyOfMark, ruleOf } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, Checkbox, countOf, EmptyState, formatDay, NoticeBox, PageLayout, WarningText } from '../../ui/index.ts';
import { AnsweringProvider } from './AnsweringProvider.tsx';
import { answerTo } from './MarkLine.tsx';
import { markInWords, remedyInWords } from './mark-words.ts';
import { SectionMarks } from './SectionMarks.tsx';
import { standingInWords, standingOf } from './standing.ts';
import { StandingMap } from './StandingMap.tsx';
import { useNarrativeChecks, type NarrativeChecks } from './use-checks.ts';

/** How the whole narrative stands: on whose evidence, and what might be said otherwise. */
export function ChecksPage(): JSX.Element {
  const { id, title, abilities } = useInspection();
  usePageTitle(`How the narrative stands – ${title}`);
  return (
    <PageLayout before={abilities.openNarrative && <BackLink to={paths.narrative(id)}>Back to the narrative</BackLink>}>
      <h1 className="govuk-heading-l">How the narrative stands</h1>
      {abilities.openNarrative ? <AnsweringProvider><LiveStanding /></AnsweringProvider> : <EmptyState title="Only inspectors see this">It is about how they write. You can read the narrative itself in the report, in the phases that allow it.</EmptyState>}
    </PageLayout>
  );
}

function LiveStanding(): JSX.Element {
  const { id } = useInspection();
  const { checks, error, refetch } = useNarrativeChecks(id);
  const [withAnswered, setWithAnswered] = useState(false);
  if (!checks) return <LoadState what="how the narrative stands" error={error} onRetry={() => void refetch().catch(() => undefined)} />;
  const { sections, marks, oldBefore } = checks;
  const statements = sections.flatMap((section) => section.statements);
  if (statements.length === 0) return <EmptyState title="No statements yet">Once something is written, this shows on whose evidence it rests.</EmptyState>;
  const open = countOpen(sections);
  return (
    <>
      <p className="govuk-body-l">{standingInWords(standingOf(statements))}.</p>
      {open.blocking > 0 && (
        <WarningText>{`${countOf(open.blocking, 'place names', 'places name')} a person, ${open.blocking === 1 ? 'says' : 'say'} who a child is or ${open.blocking === 1 ? 'holds' : 'hold'} a gap to fill. The narrative cannot be sent for sign-off until ${open.blocking === 1 ? 'it is' : 'they are'} changed.`}</WarningText>
      )}
      {marks.length > 0 && <NoticeBox>{marks.map((mark) => <p key={keyOfMark(mark)}><strong>{markInWords(mark)}</strong> in the whole narrative. {remedyInWords(mark)}.</p>)}</NoticeBox>}
      <StandingMap sections={sections} />
      <h2 className="govuk-heading-m">{open.all === 0 ? 'Nothing is marked' : `${countOf(open.all, 'thing')} to look at`}</h2>
      <p className="govuk-body">
        The service looks for words that read as a rating, and for weak evidence. It advises: what it marks may be right as it stands, and you can say why. Evidence that speaks of a time
        before {formatDay(oldBefore)} is old.
      </p>
      <Checkbox name="answered" label="Show what was answered as well" value={withAnswered} onChange={setWithAnswered} />
      {sections.filter((section) => section.statements.length > 0).map((section) => <SectionMarks key={section.sectionId} section={section} withAnswered={withAnswered} />)}
    </>
  );
}

function countOpen(sections: NarrativeChecks['sections']): { readonly all: number; readonly blocking: number } {
  const open = sections.flatMap(({ sectionId, marks, statements, answers }) => [
    ...marks.filter((mark) => !answerTo(answers, sectionId, mark)),
    ...statements.flatMap((statement) => statement.marks.filter((mark) => !answerTo(answers, statement.statementId, mark))),
  ]);
  return { all: open.length, blocking: open.filter(({ rule }) => ruleOf(rule).blocks).length };
}
