import { useMutation, useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { openCaseInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { newId } from '../../platform/new-id.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { BackLink, Button, ButtonGroup, Checkboxes, faultsOf, Form, Loading, PageLayout, TextField, TextLink, TwoThirds } from '../../ui/index.ts';
import { CasesClosed } from './CaseAbsent.tsx';
import { caseQuery, openCaseMutation } from './cases.operations.ts';

interface Wanted {
  readonly reference: string;
  readonly agencyIds: readonly string[];
  readonly criterionIds: readonly string[];
}

/** Begins case tracking of one child: the reference, who is to write, and what it speaks to. */
export function OpenCasePage(): JSX.Element {
  const { id, abilities, agencies, criteria } = useInspection();
  usePageTitle('Track a child');
  const navigate = useNavigate();
  const [open] = useMutation(openCaseMutation);
  // Begun with the agencies and criteria of another case, such as one that was withdrawn for the wrong child.
  const like = useSearchParams()[0].get('like');
  const { data, loading } = useQuery(caseQuery, { variables: { id: like ?? '' }, skip: like === null });
  const begun: Wanted = { reference: '', agencyIds: data?.trackedCase.views.map(({ agency }) => agency.id) ?? [], criterionIds: data?.trackedCase.criterionIds ?? [] };
  // Kept over tries, so that one whose answer was lost opens nothing twice.
  const [caseId, setCaseId] = useState(newId);

  const send = async (wanted: Wanted): Promise<FormOutcome> => {
    const parsed = openCaseInput.safeParse({ inspectionId: id, id: caseId, ...wanted });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await open({ variables: { input: parsed.data } });
    } catch (error) {
      // What was sent before is there with other agencies or criteria: what stands in the form now is another case.
      if (toErrorBody(error).code === 'CONFLICT') setCaseId(newId());
      return toFaults(error);
    }
    await navigate(paths.case(id, caseId), { replace: true, ...flash('The agencies can write their views now') });
  };
  return (
    <PageLayout before={<BackLink to={paths.cases(id)}>Back to case tracking</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Track a child</h1>
        {abilities.openCases ? loading ? <Loading what="the other case" /> : (
          <Form<Wanted> initialValues={begun} onSubmit={send}>
            <TextField name="reference" label="Which child?" hint="The reference that an agency gave, such as CH-04. Never a name: who the child is stays with that agency." />
            <Checkboxes name="agencyIds" label="Which agencies are to write their view?" hint="Two or more. Nobody of another agency learns of it." options={agencies.map(({ id: value, name }) => ({ value, label: name }))} />
            <Checkboxes name="criterionIds" label="Which criteria does it speak to?" hint="Choose all that apply" options={criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title }))} />
            <ButtonGroup>
              <Button type="submit" busyLabel="Beginning">Ask for their views</Button>
              <TextLink to={paths.cases(id)}>Cancel</TextLink>
            </ButtonGroup>
          </Form>
        ) : abilities.viewCases ? <p className="govuk-body">Only inspectors begin case tracking, and only until the factual accuracy check.</p> : <CasesClosed />}
      </TwoThirds>
    </PageLayout>
  );
}
