import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { countOf, TextLink, Timeline, type TimelineItem } from '../../ui/index.ts';
import { datasetPage } from './dataset-paths.ts';
import { datasetHistoryQuery } from './datasets.operations.ts';
import { useWhenDatasetChanges } from './use-when-dataset-changes.ts';

/** On the history of a piece of evidence: the tables it had, who imported and who removed them. Nothing where it never had one. */
export function TableHistory({ evidenceId }: { readonly evidenceId: string }): JSX.Element | null {
  const { id } = useInspection();
  const { data, refetch } = useQuery(datasetHistoryQuery, { variables: { evidenceId }, fetchPolicy: 'no-cache' });
  useWhenDatasetChanges(evidenceId, () => void refetch().catch(() => undefined));
  const versions = data?.evidence.datasetVersions ?? [];
  if (versions.length === 0) return null;
  const items = versions.flatMap(({ version, name, rowCount, importedBy, importedAt, removal }, index): TimelineItem[] => {
    const imported: TimelineItem = {
      id: `imported ${version}`, title: `Table ${version} imported: “${name}”, ${countOf(rowCount, 'row')}`, by: importedBy.name, at: importedAt,
      children: removal ? 'Its figures are no longer shown.' : <TextLink to={datasetPage(id, evidenceId, { version })} about={`to table ${version}`}>Read it</TextLink>,
    };
    // Versions that went together are told of once.
    if (!removal || versions[index - 1]?.removal?.removedAt === removal.removedAt) return [imported];
    return [{ id: `removed ${version}`, title: 'Table removed', by: removal.removedBy.name, at: removal.removedAt, children: removal.reason && `The reason given: ${removal.reason}` }, imported];
  });
  return (
    <>
      <h2 className="govuk-heading-m">Its table, last change first</h2>
      <Timeline items={items} />
    </>
  );
}
