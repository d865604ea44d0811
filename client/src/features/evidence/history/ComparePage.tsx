import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useParams, useSearchParams } from 'react-router';
import type { ComparedRevisionFragment } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { BackLink, DiffKey, formatInstant, PageLayout, SummaryList, Table, TwoThirds, WordDiff } from '../../../ui/index.ts';
import '../evidence.scss';
import { Distressing } from '../distressing/Distressing.tsx';
import { PieceAbsent } from '../page/PieceAbsent.tsx';
import type { OpenPiece } from '../page/use-piece.ts';
import { usePiece } from '../page/use-piece.ts';
import { compareRevisionsQuery } from './history.operations.ts';
import { evidenceHistory } from './history-paths.ts';
import { factChanges, factsOf } from './revision-facts.ts';
import { useTitleOf } from './use-title-of.ts';

/** Two versions of a piece: what was taken out and put in, and which facts differ. */
export function ComparePage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const [params] = useSearchParams();
  const [from, to] = [Number(params.get('from')) || 0, Number(params.get('to')) || 0];
  const { id } = useInspection();
  const state = usePiece(evidenceId);
  usePageTitle(`Versions ${from} and ${to} compared – ${state.piece?.title ?? 'Evidence'}`);
  const { data, error, refetch } = useQuery(compareRevisionsQuery, { variables: { evidenceId, from, to }, fetchPolicy: 'no-cache' });
  const before = <BackLink to={evidenceHistory(id, evidenceId)}>Back to its history</BackLink>;
  if (!state.piece) return <PageLayout before={before}><PieceAbsent {...state} /></PageLayout>;
  return (
    <PageLayout before={before}>
      <TwoThirds>
        {data
          ? <Comparison before={data.before} after={data.after} piece={state.piece} />
          : <LoadState what="these versions" error={error} onRetry={() => void refetch()} wholePage />}
      </TwoThirds>
    </PageLayout>
  );
}

interface ComparisonProps {
  readonly before: ComparedRevisionFragment;
  readonly after: ComparedRevisionFragment;
  /** As it is now. */
  readonly piece: OpenPiece;
}

function Comparison({ before, after, piece }: ComparisonProps): JSX.Element {
  const { agency } = piece;
  const { phase } = useInspection();
  const titleOf = useTitleOf();
  const changes = factChanges(factsOf(before, { agency, phase }, titleOf), factsOf(after, { agency, phase }, titleOf));
  const [first, second] = [`Version ${before.version}`, `Version ${after.version}`];
  const savedIn = ({ savedBy, savedAt }: ComparedRevisionFragment): string => `${savedBy.name}, ${formatInstant(savedAt)}`;
  return (
    <>
      <h1 className="govuk-heading-l">{`${first} and version ${after.version} compared`}</h1>
      <SummaryList rows={[{ label: first, value: savedIn(before) }, { label: second, value: savedIn(after) }]} />
      <DiffKey />
      <h2 className="govuk-heading-m">Title</h2>
      <WordDiff before={before.title} after={after.title} nothing="No title" />
      <h2 className="govuk-heading-m">What it shows</h2>
      <Distressing evidence={{ ...piece, isDistressing: piece.isDistressing || before.isDistressing || after.isDistressing }}>
        <WordDiff before={before.body} after={after.body} nothing="Nothing is written in either" />
      </Distressing>
      {changes.length === 0 ? (
        <>
          <h2 className="govuk-heading-m">About it</h2>
          <p className="govuk-body">Kind, criteria, dates, status and who may see it are the same in both.</p>
        </>
      ) : (
        <Table
          caption="About it"
          columns={[
            { key: 'label', label: 'What', rowHeader: true, cell: ({ label }) => label },
            { key: 'before', label: first, cell: ({ before: was }) => was },
            { key: 'after', label: second, cell: ({ after: is }) => is },
          ]}
          rows={changes}
          rowKey={({ label }) => label}
        />
      )}
    </>
  );
}
