import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { BackLink, Button, ButtonGroup, Form, PageLayout, Select, TextLink, TwoThirds } from '../../../ui/index.ts';
import { addAgencyMutation, agenciesQuery } from '../inspections.operations.ts';

export function AgencyAddPage(): JSX.Element {
  const { id, agencies } = useInspection();
  usePageTitle('Add an agency');
  const navigate = useNavigate();
  const { data, error, refetch } = useQuery(agenciesQuery);
  const [addAgency] = useMutation(addAgencyMutation);
  // Inspectorates come with their inspectors.
  const others = data?.agencies.filter(({ id: agencyId, kind }) => kind !== 'INSPECTORATE' && !agencies.some((known) => known.id === agencyId));

  const submit = async ({ agencyId }: { readonly agencyId: string }): Promise<FormOutcome> => {
    if (agencyId === '') return [{ field: 'agencyId', message: 'Choose the agency' }];
    try {
      await addAgency({ variables: { input: { inspectionId: id, agencyId } } });
    } catch (fault) {
      return toFaults(fault);
    }
    const name = others?.find((agency) => agency.id === agencyId)?.name ?? 'The agency';
    await navigate(paths.team(id), flash(`${name} takes part`));
  };

  return (
    <PageLayout before={<BackLink to={paths.team(id)}>Back to the team</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Add an agency</h1>
        <p className="govuk-body">It takes part from now on. Add its people afterwards, at least one who can contribute.</p>
        {!others && <LoadState what="the agencies" error={error} onRetry={() => refetch()} />}
        {others?.length === 0 && <p className="govuk-body">Every agency that this service knows takes part already.</p>}
        {others && others.length > 0 && (
          <Form initialValues={{ agencyId: '' }} onSubmit={submit}>
            <Select name="agencyId" label="Agency" emptyLabel="Choose an agency" options={others.map((agency) => ({ value: agency.id, label: agency.name }))} />
            <ButtonGroup>
              <Button type="submit" busyLabel="Adding">Add the agency</Button>
              <TextLink to={paths.team(id)}>Cancel</TextLink>
            </ButtonGroup>
          </Form>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
