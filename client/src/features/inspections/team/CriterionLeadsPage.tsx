import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import type { FieldFault } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { BackLink, Button, ButtonGroup, Form, PageLayout, Select, TextLink, TwoThirds } from '../../../ui/index.ts';
import { agenciesQuery, nameLeadMutation } from '../inspections.operations.ts';

/** Names the inspectorate that leads each criterion; only what was changed is sent. */
export function CriterionLeadsPage(): JSX.Element {
  const { id, criteria } = useInspection();
  usePageTitle('Who leads each criterion');
  const navigate = useNavigate();
  const [nameLead] = useMutation(nameLeadMutation);
  const { data, error, refetch } = useQuery(agenciesQuery);
  const inspectorates = data?.agencies.filter(({ kind }) => kind === 'INSPECTORATE').map((agency) => ({ value: agency.id, label: agency.name }));
  const before: Readonly<Record<string, string>> = Object.fromEntries(criteria.map(({ criterion, lead }) => [criterion.id, lead?.id ?? '']));

  const submit = async (chosen: Readonly<Record<string, string>>): Promise<FormOutcome> => {
    const faults: FieldFault[] = [];
    for (const [criterionId, agencyId] of Object.entries(chosen)) {
      if (agencyId === before[criterionId]) continue;
      try {
        await nameLead({ variables: { input: { inspectionId: id, criterionId, agencyId } } });
      } catch (error) {
        faults.push(...toFaults(error).map(({ message }) => ({ field: criterionId, message })));
      }
    }
    if (faults.length > 0) return faults;
    await navigate(paths.team(id), flash('The criteria have their leads'));
  };

  return (
    <PageLayout before={<BackLink to={paths.team(id)}>Back to the team</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Who leads each criterion</h1>
        <p className="govuk-body">The inspectorate that leads a criterion is named beside its part of the narrative.</p>
        {!inspectorates && <LoadState what="the inspectorates" error={error} onRetry={() => refetch()} />}
        {inspectorates && (
          <Form initialValues={before} onSubmit={submit}>
            {criteria.map(({ criterion, lead }) => (
              <Select key={criterion.id} name={criterion.id} label={criterion.title} hint={criterion.question} options={inspectorates} emptyLabel={lead ? undefined : 'Nobody yet'} />
            ))}
            <ButtonGroup>
              <Button type="submit" busyLabel="Saving">Save</Button>
              <TextLink to={paths.team(id)}>Cancel</TextLink>
            </ButtonGroup>
          </Form>
        )}
      </TwoThirds>
    </PageLayout>
  );
}
