import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { useViewer } from '../../../platform/viewer-context.ts';
import { Button, ButtonGroup, Form, Select, TextLink, useForm } from '../../../ui/index.ts';
import { useSetup } from './setup-context.ts';
import { leadField } from './setup-faults.ts';
import { StepFrame } from './StepFrame.tsx';

/** Which inspectorate leads which criterion: inspectors with the right knowledge lead in their own areas. */
export function LeadsStep(): JSX.Element {
  const { draft, change, agencies, framework, faultsOn, goOn } = useSetup();
  const inspectorates = agencies.filter(({ id }) => draft.inspectorateIds.includes(id));
  const criteria = framework?.criteria ?? [];
  const keep = (values: Readonly<Record<string, string>>): void =>
    change({ leads: { ...draft.leads, ...Object.fromEntries(criteria.map(({ id }) => [id, values[leadField(id)] ?? ''])) } });

  return (
    <StepFrame step="leads" title="Who leads each criterion">
      <p className="govuk-body">The inspectorate that leads a criterion is named beside its part of the narrative. You can name them later too, before the agencies are notified.</p>
      {!framework && <p className="govuk-body"><TextLink to={paths.newInspection()}>Choose the framework first</TextLink>: its criteria appear here.</p>}
      <Form<Record<string, string>>
        initialValues={Object.fromEntries(criteria.map(({ id }) => [leadField(id), draft.inspectorateIds.includes(draft.leads[id] ?? '') ? (draft.leads[id] ?? '') : '']))}
        initialFaults={faultsOn('leads')}
        onSubmit={() => goOn('leads')}
        onChange={keep}
      >
        {criteria.map(({ id, title, question }) => (
          <Select key={id} name={leadField(id)} label={title} hint={question} emptyLabel="Nobody yet" options={inspectorates.map((agency) => ({ value: agency.id, label: agency.name }))} />
        ))}
        <ButtonGroup>
          <Button type="submit">Continue</Button>
          {criteria.length > 0 && <LeadTheRest criterionIds={criteria.map(({ id }) => id)} />}
        </ButtonGroup>
      </Form>
    </StepFrame>
  );
}

/** One press instead of many choices: the own inspectorate leads what nobody leads yet. */
function LeadTheRest({ criterionIds }: { readonly criterionIds: readonly string[] }): JSX.Element {
  const { agency } = useViewer();
  const form = useForm();
  const fill = (): void => criterionIds.map(leadField).filter((name) => !form?.valueOf(name)).forEach((name) => form?.setValue(name, agency.id));
  return <Button tone="secondary" onClick={fill}>{`${agency.shortName} leads all that are left`}</Button>;
}
