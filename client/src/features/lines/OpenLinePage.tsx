import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { openLineInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { newId } from '../../platform/new-id.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { BackLink, Button, ButtonGroup, faultsOf, Form, PageLayout, TextLink, TwoThirds } from '../../ui/index.ts';
import { LineFields } from './LineFields.tsx';
import { LinesClosed } from './LinesClosed.tsx';
import { openLineMutation } from './lines.operations.ts';

export function OpenLinePage(): JSX.Element {
  const { id, abilities } = useInspection();
  usePageTitle('Add a line of enquiry');
  const navigate = useNavigate();
  const [open] = useMutation(openLineMutation);
  // Kept over tries, so that one whose answer was lost opens nothing twice.
  const [lineId] = useState(newId);

  const send = async (words: { readonly question: string; readonly reason: string }): Promise<FormOutcome> => {
    const parsed = openLineInput.safeParse({ inspectionId: id, id: lineId, ...words });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await open({ variables: { input: parsed.data } });
    } catch (error) {
      return toFaults(error);
    }
    await navigate(paths.line(id, lineId), { replace: true, ...flash('The line of enquiry is open') });
  };
  return (
    <PageLayout before={<BackLink to={paths.lines(id)}>Back to lines of enquiry</BackLink>}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Add a line of enquiry</h1>
        {abilities.editLines ? (
          <Form initialValues={{ question: '', reason: '' }} onSubmit={send}>
            <LineFields />
            <ButtonGroup>
              <Button type="submit" busyLabel="Adding">Add line of enquiry</Button>
              <TextLink to={paths.lines(id)}>Cancel</TextLink>
            </ButtonGroup>
          </Form>
        ) : abilities.viewLines ? <p className="govuk-body">Lines of enquiry can no longer be added.</p> : <LinesClosed />}
      </TwoThirds>
    </PageLayout>
  );
}
