import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useParams } from 'react-router';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { BackLink, formatInstant, InsetText, PageLayout, SummaryList, TwoThirds } from '../../../ui/index.ts';
import '../evidence.scss';
import { Distressing } from '../distressing/Distressing.tsx';
import { PieceAbsent } from '../page/PieceAbsent.tsx';
import { usePiece } from '../page/use-piece.ts';
import { readRevisionQuery } from './history.operations.ts';
import { evidenceHistory } from './history-paths.ts';
import { factsOf } from './revision-facts.ts';
import { useTitleOf } from './use-title-of.ts';

/** One version of a piece, whole, as it was saved. */
export function VersionPage(): JSX.Element {
  const { evidenceId = '', version: wanted = '' } = useParams();
  const version = Number(wanted) || 0;
  const { id, phase } = useInspection();
  const titleOf = useTitleOf();
  const state = usePiece(evidenceId);
  const { piece } = state;
  const { data, error, refetch } = useQuery(readRevisionQuery, { variables: { evidenceId, version }, fetchPolicy: 'no-cache' });
  const revision = data?.evidenceRevision;
  usePageTitle(`Version ${version} – ${revision?.title ?? 'Evidence'}`);
  const before = <BackLink to={evidenceHistory(id, evidenceId)}>Back to its history</BackLink>;
  if (!piece) return <PageLayout before={before}><PieceAbsent {...state} /></PageLayout>;
  return (
    <PageLayout before={before}>
      <TwoThirds>
        {revision ? (
          <>
            <span className="govuk-caption-l">{`Version ${revision.version}, saved by ${revision.savedBy.name} on ${formatInstant(revision.savedAt)}`}</span>
            <h1 className="govuk-heading-l ji-piece-title">{revision.title}</h1>
            {revision.version !== piece.version && <InsetText>{`It has been changed since: version ${piece.version} is the one that stands.`}</InsetText>}
            <Distressing evidence={{ ...piece, isDistressing: piece.isDistressing || revision.isDistressing }}>
              <p className="govuk-body ji-piece-body">{revision.body || 'Nothing was written yet about what it shows.'}</p>
            </Distressing>
            <h2 className="govuk-heading-m">About it then</h2>
            <SummaryList rows={factsOf(revision, { agency: piece.agency, phase }, titleOf).map(({ label, words }) => ({ label, value: words }))} />
          </>
        ) : <LoadState what="this version" error={error} onRetry={() => void refetch()} wholePage />}
      </TwoThirds>
    </PageLayout>
  );
}
