import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { BackLink, PageLayout, TwoThirds } from '../../ui/index.ts';
import { ChooseTable, type Given } from './ChooseTable.tsx';
import { evidenceDatasetQuery } from './datasets.operations.ts';
import './datasets.scss';
import { LookThrough } from './LookThrough.tsx';

/** A table comes into a piece of evidence in two steps: it is given and read, then looked through and imported. */
export function ImportPage(): JSX.Element {
  const { evidenceId = '' } = useParams();
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(evidenceDatasetQuery, { variables: { evidenceId }, fetchPolicy: 'cache-and-network' });
  const [given, give] = useState<Given | null>(null);
  const [draftId, setDraft] = useState<string | null>(null);
  usePageTitle(draftId ? 'Look through the table' : 'Import a table');

  const before = <BackLink to={paths.evidence(id, evidenceId)}>Back to this evidence</BackLink>;
  if (!data) return <PageLayout before={before}><LoadState what="the evidence" error={error} onRetry={refetch} wholePage /></PageLayout>;
  const { dataset, datasetAbilities } = data.evidence;
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
