import { useQuery } from '@apollo/client/react';
import { statementMarks } from '@joint/shared';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { countOf, DiffKey, formatInstant, InsetText, StatementFrame, SummaryList, Tag, WordDiff } from '../../../ui/index.ts';
import type { ComparedStatement, StatementChange } from './compare-statements.ts';
import { citesTheSame, compareStatements } from './compare-statements.ts';
import { narrativeNowQuery } from './history.operations.ts';
import { HistoryLayout } from './HistoryLayout.tsx';
import { useSectionTitles } from './use-section-titles.ts';
import { useVersion } from './use-version.ts';
import { versionTitle } from './version-words.ts';
import type { CitedThen } from './VersionStatement.tsx';
import { Cited } from './VersionStatement.tsx';

interface Told extends ComparedStatement { readonly citations: CitedThen }
interface Side {
  readonly title: string;
  readonly when: string;
  readonly sections: readonly { readonly sectionId: string; readonly statements: readonly Told[] }[];
}

/** Two versions, or one and the text as it stands: statement by statement, and within each word by word. */
export function CompareVersionsPage(): JSX.Element {
  const { id } = useInspection();
  const [params] = useSearchParams();
  const [from, to, sectionId] = [params.get('from') ?? '', params.get('to') ?? 'now', params.get('section')];
  usePageTitle('Versions of the narrative compared');
  return (
    <HistoryLayout back={{ to: paths.narrativeHistory(id, sectionId), words: 'Back to the versions' }}>
      {to === 'now' ? <WithNow from={from} sectionId={sectionId} /> : <WithVersion from={from} to={to} sectionId={sectionId} />}
    </HistoryLayout>
  );
}

function useSide(versionId: string, sectionId: string | null) {
  const { version, error, retry } = useVersion(versionId, sectionId);
  const side: Side | undefined = version && { title: versionTitle(version), when: formatInstant(version.at), sections: version.sections };
  return { side, error, retry };
}

function WithVersion({ from, to, sectionId }: { readonly from: string; readonly to: string; readonly sectionId: string | null }): JSX.Element {
  const [one, other] = [useSide(from, sectionId), useSide(to, sectionId)];
  if (one.side && other.side) return <Comparison before={one.side} after={other.side} />;
  return <LoadState what="these versions" error={one.error ?? other.error} onRetry={() => { one.retry(); other.retry(); }} wholePage />;
}

function WithNow({ from, sectionId }: { readonly from: string; readonly sectionId: string | null }): JSX.Element {
  const { id } = useInspection();
  const { side, error, retry } = useSide(from, sectionId);
  const { data, error: failed, refetch } = useQuery(narrativeNowQuery, { variables: { inspectionId: id }, fetchPolicy: 'no-cache' });
  if (!side || !data) return <LoadState what="these versions" error={error ?? failed} onRetry={() => { retry(); void refetch().catch(() => undefined); }} wholePage />;
  // Only what the version speaks of: of one section, the others are not its own.
  const compared = new Set(side.sections.map((section) => section.sectionId));
  const sections = data.inspection.narrative.filter((section) => compared.has(section.id)).map((section) => ({ sectionId: section.id, statements: section.statements }));
  return <Comparison before={side} after={{ title: 'The text as it stands now', when: 'when this page was opened', sections }} />;
}

function Comparison({ before, after }: { readonly before: Side; readonly after: Side }): JSX.Element {
  const { titleOf } = useSectionTitles();
  const earlier = new Map(before.sections.map(({ sectionId, statements }) => [sectionId, statements]));
  const sections = after.sections.map(({ sectionId, statements }) => ({ sectionId, changes: compareStatements<Told>(earlier.get(sectionId) ?? [], statements) }));
  const changed = sections.filter(({ changes }) => changes.some(({ is }) => is !== 'same'));
  return (
    <>
      <h1 className="govuk-heading-l">Two versions compared</h1>
      <SummaryList rows={[{ label: 'Earlier', value: `${before.title}, ${before.when}` }, { label: 'Later', value: `${after.title}, ${after.when}` }]} />
      {changed.length === 0 ? <InsetText>They say the same.</InsetText> : <DiffKey />}
      {changed.map(({ sectionId, changes }) => (
        <section key={sectionId} aria-labelledby={`changes-${sectionId}`}>
          <h2 className="govuk-heading-m" id={`changes-${sectionId}`}>{titleOf(sectionId)}</h2>
          {changes.map((change) => <Change key={`${change.is}-${change.is === 'removed' ? change.before.id : change.after.id}`} change={change} />)}
          <Same count={changes.filter(({ is }) => is === 'same').length} />
        </section>
      ))}
    </>
  );
}

const Same = ({ count }: { readonly count: number }): JSX.Element | null => (count === 0 ? null : <p className="govuk-body-s">{`${countOf(count, 'statement')} the same in both.`}</p>);

const changeWords = { added: 'Added', removed: 'Taken out', changed: 'Changed', moved: 'Moved' } as const;

function Change({ change }: { readonly change: StatementChange<Told> }): JSX.Element | null {
  if (change.is === 'same') return null;
  const before = change.is === 'added' ? undefined : change.before;
  const shown = change.is === 'removed' ? change.before : change.after;
  const wasOfKind = before && before.kind !== shown.kind ? `Was: ${statementMarks[before.kind].label}` : null;
  return (
    <StatementFrame kind={shown.kind} foot={<>{wasOfKind && <span>{wasOfKind}</span>}<Tag colour={change.is === 'removed' ? 'red' : change.is === 'added' ? 'green' : 'grey'}>{changeWords[change.is]}</Tag><Cited citations={shown.citations} />{before && !citesTheSame(before, shown) && <><span>Rested before on:</span><Cited citations={before.citations} /></>}</>}>
      <WordDiff before={before?.text ?? ''} after={change.is === 'removed' ? '' : shown.text} nothing="" />
    </StatementFrame>
  );
}
