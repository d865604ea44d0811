import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useEffect, useMemo, useState } from 'react';
import { Outlet, useNavigate, useSearchParams } from 'react-router';
import { paths, setupSteps } from '../../../paths.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import { useViewer } from '../../../platform/viewer-context.ts';
import { PageLayout, TextLink, TwoThirds } from '../../../ui/index.ts';
import { agenciesQuery, frameworksQuery } from '../inspections.operations.ts';
import type { Setup } from './setup-context.ts';
import { SetupContext } from './setup-context.ts';
import { emptyDraft, keepDraft, loadDraft } from './setup-draft.ts';
import type { StepFault } from './setup-faults.ts';

/** Holds what is entered over the steps of setting up an inspection, and what the steps choose from. */
export function SetupLayout(): JSX.Element {
  const { canCreateInspection } = useViewer();
  return canCreateInspection ? <SetupSteps /> : <NotForYou />;
}

function SetupSteps(): JSX.Element {
  const { userId, agency } = useViewer();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const agencies = useQuery(agenciesQuery);
  const frameworks = useQuery(frameworksQuery);
  const [draft, setDraft] = useState(() => loadDraft(userId, agency.id));
  useEffect(() => keepDraft(userId, draft), [userId, draft]);
  const [faults, setFaults] = useState<readonly StepFault[]>([]);
  const isChange = search.has('change');

  const setup = useMemo<Setup | null>(() => {
    if (!agencies.data || !frameworks.data) return null;
    const { frameworkVersions } = frameworks.data;
    return {
      draft,
      agencies: agencies.data.agencies,
      frameworks: frameworkVersions,
      framework: frameworkVersions.find(({ id }) => id === draft.frameworkVersionId),
      change: (part) => setDraft((before) => ({ ...before, ...part })),
      faultsOn: (step) => faults.filter((fault) => fault.step === step),
      setFaults,
      async goOn(from) {
        setFaults((known) => known.filter(({ step }) => step !== from));
        await navigate(paths.newInspection(isChange ? 'check' : setupSteps[setupSteps.indexOf(from) + 1]));
      },
      discard() {
        setDraft(emptyDraft(agency.id));
        setFaults([]);
      },
    };
  }, [agencies.data, frameworks.data, draft, faults, isChange, navigate, agency.id]);

  if (!setup) {
    const retry = (): Promise<unknown> => Promise.all([agencies.refetch(), frameworks.refetch()]);
    return <PageLayout><LoadState what="the form" error={agencies.error ?? frameworks.error} onRetry={retry} wholePage /></PageLayout>;
  }
  return <SetupContext value={setup}><Outlet /></SetupContext>;
}

function NotForYou(): JSX.Element {
  usePageTitle('You cannot set up an inspection');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">You cannot set up an inspection</h1>
        <p className="govuk-body">People of an inspectorate set up inspections, and lead them. <TextLink to={paths.inspections()}>Go to your inspections</TextLink></p>
      </TwoThirds>
    </PageLayout>
  );
}
