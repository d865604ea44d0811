import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, EmptyState, PageLayout, Select, TextLink, TwoThirds } from '../../ui/index.ts';
import { countsOf, isShown, openInWords, progressInWords, shows, type Show } from './moderation-words.ts';
import './moderation.scss';
import { StatementCard } from './StatementCard.tsx';
import { useTouched } from './use-touched.ts';
import { useModeration } from './use-moderation.ts';

/** How readers of a second inspectorate marked the whole narrative: how far they are, and what is open, by section. */
export function ModerationPage(): JSX.Element {
  const { id, title, abilities } = useInspection();
  usePageTitle(`Moderation – ${title}`);
  return (
    <PageLayout before={abilities.viewModeration && <BackLink to={paths.narrative(id)}>Back to the narrative</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Moderation</h1>
        {abilities.viewModeration ? <LiveModeration /> : <EmptyState title="Only inspectors see this">A second inspectorate reads what the first one writes, and both talk about it here.</EmptyState>}
      </TwoThirds>
    </PageLayout>
  );
}

const nothing: Readonly<Record<Show, string>> = { open: 'No question or concern is open', unread: 'Every statement is read', dissents: 'Nobody has recorded a dissent', all: 'No statements yet' };

function LiveModeration(): JSX.Element {
  const { id } = useInspection();
  const [params, setParams] = useSearchParams();
  const wanted = params.get('show') ?? 'open';
  const show: Show = wanted in shows ? (wanted as Show) : 'open';
  const touched = useTouched();
  const { moderation, error, refetch, readAnew } = useModeration();
  if (!moderation) return <LoadState what="the moderation" error={error} onRetry={refetch} />;
  const counts = countsOf(moderation.sections.flatMap(({ statements }) => statements));
  const open = openInWords(counts);
  const sections = moderation.sections.map((section) => ({ ...section, statements: section.statements.filter((statement) => isShown(statement, show) || touched.has(statement.statementId)) })).filter(({ statements }) => statements.length > 0);
  return (
    <>
      <p className="govuk-body">An inspector of another inspectorate than the lead inspector’s reads each statement and marks it: agreed, question or concern. Only inspectors see it.{moderation.mayMark ? '' : ' You can answer what they ask.'}</p>
      <p className="govuk-body-l" role="status">{progressInWords(counts)}.</p>
      {counts.statements > 0 && <progress className="ji-moderation-progress" value={counts.read} max={counts.statements} aria-label="Statements read" />}
      {open.length > 0 && <ul className="govuk-list govuk-list--bullet">{open.map((words) => <li key={words}>{words}</li>)}</ul>}
      <Select name="show" label="Show statements" options={Object.entries(shows).map(([value, label]) => ({ value, label }))} value={show} onChange={(value) => { touched.clear(); setParams({ show: value }, { preventScrollReset: true }); }} />
      {sections.length === 0 && <EmptyState title={nothing[show]}>{show === 'open' && counts.read < counts.statements && 'Choose “To be read” to see what nobody has marked yet.'}</EmptyState>}
      {sections.map(({ sectionId, criterion, statements }) => (
        <section key={sectionId} aria-labelledby={`moderation-${sectionId}`}>
          <h2 className="govuk-heading-m" id={`moderation-${sectionId}`}>{criterion.title}</h2>
          {statements.map((statement) => (
            <StatementCard
              key={statement.statementId} statement={statement} onStale={() => readAnew(statement)} onTouch={() => touched.touch(statement.statementId)}
              way={typeof statement.text === 'string' && <TextLink to={`${paths.narrativeSection(id, sectionId)}#statement-${statement.statementId}`} about={`: ${statement.text.slice(0, 60)}`}>Go to the statement</TextLink>}
            />
          ))}
        </section>
      ))}
    </>
  );
}
