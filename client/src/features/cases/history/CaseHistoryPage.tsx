import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { CompareForm, InsetText, LoadMore, numberedVersions, TextLink, Timeline } from '../../../ui/index.ts';
import { CaseTask } from '../CaseTask.tsx';
import { useCaseUpdates, type TrackedCase } from '../use-case.ts';
import { hiddenInWords, titleOf, useHistoryOf, whatWasSaved } from './history-of.ts';
import { caseHistoryQuery } from './history.operations.ts';

/** Every version of a view or of an answer that this reader may read: who saved it, when and what it changed, and any two to compare. */
export function CaseHistoryPage(): JSX.Element {
  const { wanted } = useHistoryOf();
  return <CaseTask title={(found) => (found ? `History of ${titleOf(found, wanted)}` : 'History')}>{(found) => <History key={wanted} found={found} />}</CaseTask>;
}

function History({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const { of, wanted } = useHistoryOf();
  const { data, loading, error, fetchMore, refetch } = useQuery(caseHistoryQuery, { variables: { of }, fetchPolicy: 'no-cache', notifyOnNetworkStatusChange: true });
  useCaseUpdates(refetch);
  const history = data?.caseRevisions;
  if (!history) return <LoadState what="the history" error={error} onRetry={refetch} />;
  const entries = history.nodes;
  const more = (): void => void fetchMore({
    variables: { after: history.pageInfo.endCursor },
    updateQuery: (held, { fetchMoreResult: { caseRevisions } }) => ({ caseRevisions: { ...caseRevisions, nodes: [...held.caseRevisions.nodes, ...caseRevisions.nodes] } }),
  }).catch(() => undefined);
  return (
    <>
      {entries.length > 1 && <CompareForm key={entries[0]?.version} options={numberedVersions(entries)} onCompare={(from, to) => void navigate(paths.compareCaseVersions(id, found.id, wanted, Number(from), Number(to)))} />}
      {entries.length === 1 && <p className="govuk-body">There is one version that you can read, so there is nothing to compare.</p>}
      {entries.length === 0 && <p className="govuk-body">Nothing has been saved yet.</p>}
      <Timeline
        headingLevel={2}
        items={entries.map((entry, index) => {
          const before = entries[index + 1];
          return {
            id: String(entry.version), title: `Version ${entry.version}: ${whatWasSaved(entry, before)}`, by: entry.savedBy.name, at: entry.savedAt,
            children: (
              <>
                <TextLink to={paths.caseVersion(id, found.id, wanted, entry.version)}>{`Read version ${entry.version}`}</TextLink>
                {before && <> · <TextLink to={paths.compareCaseVersions(id, found.id, wanted, before.version, entry.version)} about={`to version ${entry.version}`}>{`Compare with version ${before.version}`}</TextLink></>}
              </>
            ),
          };
        })}
      />
      <LoadMore shown={entries.length} total={history.totalCount} noun="version" hasMore={history.pageInfo.hasNextPage} busy={loading} onMore={more} />
      {history.hiddenCount > 0 && <InsetText>{hiddenInWords(history.hiddenCount)}</InsetText>}
    </>
  );
}
