import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { BackLink, CompareForm, InsetText, LoadMore, numberedVersions, PageLayout, TextLink, Timeline, TwoThirds } from '../../../ui/index.ts';
import { TableHistory } from '../../datasets/index.ts';
import '../evidence.scss';
import { PieceAbsent } from '../page/PieceAbsent.tsx';
import { usePiece } from '../page/use-piece.ts';
import { compareVersions, evidenceVersion } from './history-paths.ts';
import { hiddenInWords, whatHappened } from './history-words.ts';
import { useHistory } from './use-history.ts';

/** Every version of a piece that this reader may see: who saved it, when and what it changed, and any two to compare. */
export function HistoryPage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id } = useInspection();
  const navigate = useNavigate();
  const state = usePiece(evidenceId);
  const { piece } = state;
  const { list, loading, error, more, retry } = useHistory(evidenceId, piece?.version);
  usePageTitle(piece ? `History of ${piece.title}` : 'History');
  const before = <BackLink to={paths.evidence(id, evidenceId)}>Back to this evidence</BackLink>;
  if (!piece) return <PageLayout before={before}><PieceAbsent {...state} /></PageLayout>;

  const entries = list?.nodes ?? [];
  const linksOf = (version: number, earlier: number | undefined): JSX.Element => (
    <>
      <TextLink to={evidenceVersion(id, evidenceId, version)}>{`Read version ${version}`}</TextLink>
      {earlier !== undefined && <> · <TextLink to={compareVersions(id, evidenceId, earlier, version)} about={`to version ${version}`}>{`Compare with version ${earlier}`}</TextLink></>}
    </>
  );
  return (
    <PageLayout before={before}>
      <TwoThirds>
        <h1 className="govuk-heading-l ji-piece-title">{`History of “${piece.title}”`}</h1>
        {!list && <LoadState what="the history" error={error} onRetry={retry} />}
        {list && (
          <>
            {entries.length > 1 ? <CompareForm key={piece.version} options={numberedVersions(entries)} onCompare={(from, to) => void navigate(compareVersions(id, evidenceId, Number(from), Number(to)))} /> : <p className="govuk-body">There is one version so far that you can read, so there is nothing to compare.</p>}
            <h2 className="govuk-heading-m">Versions, last saved first</h2>
            <Timeline
              items={entries.map((entry, index) => ({
                id: String(entry.version),
                title: `Version ${entry.version}: ${whatHappened(entry).toLowerCase()}`,
                by: entry.savedBy.name,
                at: entry.savedAt,
                children: linksOf(entry.version, entries[index + 1]?.version),
              }))}
            />
            <LoadMore shown={entries.length} total={list.totalCount} noun="version" hasMore={list.pageInfo.hasNextPage} busy={loading} onMore={more} />
            <TableHistory evidenceId={evidenceId} />
            {list.hiddenCount > 0 && <InsetText>{hiddenInWords(list.hiddenCount)}</InsetText>}
          </>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
