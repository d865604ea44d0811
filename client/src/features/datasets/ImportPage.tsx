import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useCallback, useState } from 'react';
import { Navigate, useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { flash } from '../../platform/flash.tsx';
import { LoadState } from '../../platform/LoadState.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, countOf, PageLayout, TwoThirds } from '../../ui/index.ts';
import { ChooseTable, type Given } from './ChooseTable.tsx';
import { evidenceDatasetQuery } from './datasets.operations.ts';
import './datasets.scss';
import { datasetPage } from './dataset-paths.ts';
import { ImportUnderWay } from './ImportUnderWay.tsx';
import { LookThrough } from './LookThrough.tsx';

/** A table comes into a piece of evidence in two steps: it is given and read, then looked through and imported. */
export function ImportPage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(evidenceDatasetQuery, { variables: { evidenceId }, fetchPolicy: 'cache-and-network' });
  const look = useCallback(() => void refetch().catch(() => undefined), [refetch]);
  const [given, give] = useState<Given | null>(null);
  const [draftId, setDraft] = useState<string | null>(null);
  /** It was going on when this page was opened. */
  const [wasRunning, setRunning] = useState(false);
  const [isOver, setOver] = useState(false);
  usePageTitle(draftId ? 'Look through the table' : 'Import a table');

  const before = <BackLink to={paths.evidence(id, evidenceId)}>Back to this evidence</BackLink>;
  if (!data) return <PageLayout before={before}><LoadState what="the evidence" error={error} onRetry={refetch} wholePage /></PageLayout>;
  const { dataset, datasetAbilities, datasetImport } = data.evidence;
  const running = given || isOver ? null : datasetImport;
  if (running && !wasRunning) setRunning(true);
  if (wasRunning && !given && !isOver && !running && dataset) return <Navigate to={datasetPage(id, evidenceId)} replace {...flash(`The table is imported: ${countOf(dataset.rowCount, 'row')}`)} />;
  if (running) return <PageLayout before={before}><ImportUnderWay running={running} onLook={look} onAgain={() => setOver(true)} /></PageLayout>;
  if (!datasetAbilities.import) {
    return (
      <PageLayout before={before}>
        <TwoThirds>
          <h1 className="govuk-heading-l">A table cannot be imported here</h1>
          <p className="govuk-body">Only evidence of the kind “Data” can have a table, given by the agency that added it, while the inspection takes evidence.</p>
        </TwoThirds>
      </PageLayout>
    );
  }
  return (
    <PageLayout before={before}>
      {draftId && given
        ? <LookThrough key={draftId} draftId={draftId} evidenceId={evidenceId} given={given} replaces={dataset?.version ?? 0} onReadAgain={(next, read) => { give(next); setDraft(read); }} onBack={() => setDraft(null)} />
        : <ChooseTable evidenceId={evidenceId} given={given} replaces={dataset?.version ?? 0} onRead={(next, read) => { give(next); setDraft(read); }} />}
    </PageLayout>
  );
}
