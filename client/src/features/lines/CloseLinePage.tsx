import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { closeLineInput, lineLimits } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { BackLink, Button, ButtonGroup, faultsOf, Form, PageLayout, TextArea, TextLink, TwoThirds } from '../../ui/index.ts';
import { attachedInWords } from './line-words.ts';
import { LineAbsent } from './LineAbsent.tsx';
import { closeLineMutation } from './lines.operations.ts';
import './lines.scss';
import { useLine } from './use-line.ts';

/** Closes a line with what was found. */
export function CloseLinePage(): JSX.Element {
  const { lineId = '' } = useParams();
  const { id } = useInspection();
  const navigate = useNavigate();
  const state = useLine(lineId);
  const { line } = state;
  const [close] = useMutation(closeLineMutation);
  usePageTitle('Close the line of enquiry');
  const back = paths.line(id, lineId);
  const before = <BackLink to={back}>Back to this line of enquiry</BackLink>;
  if (!line) return <PageLayout before={before}><LineAbsent {...state} /></PageLayout>;

  const send = async ({ conclusion }: { readonly conclusion: string }): Promise<FormOutcome> => {
    const parsed = closeLineInput.safeParse({ lineId, expectedVersion: line.version, conclusion });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await close({ variables: { input: parsed.data } });
    } catch (error) {
      if (toErrorBody(error).code !== 'CONFLICT') return toFaults(error);
      void state.refetch().catch(() => undefined);
      return [{ field: '', message: 'A colleague changed it while you wrote. Read it as it is now, then close it again. Your conclusion is still here.' }];
    }
    await navigate(back, { replace: true, ...flash('The line of enquiry is closed') });
  };
  return (
    <PageLayout before={before}>
      <TwoThirds>
        <h1 className="govuk-heading-l">Close the line of enquiry</h1>
        <p className="govuk-body ji-line-words"><strong>{line.question}</strong></p>
        {line.abilities.close ? (
          <>
            <p className="govuk-body">{attachedInWords(line)}. Nothing of it changes once it is closed; any inspector can reopen it.</p>
            <Form initialValues={{ conclusion: line.conclusion }} onSubmit={send}>
              <TextArea name="conclusion" label="What did you find?" hint="The answer to the question, and what it rests on" limit={lineLimits.conclusion} rows={8} />
              <ButtonGroup>
                <Button type="submit" busyLabel="Closing">Close the line of enquiry</Button>
                <TextLink to={back}>Cancel</TextLink>
              </ButtonGroup>
            </Form>
          </>
        ) : <p className="govuk-body">{line.state === 'CLOSED' ? 'It is closed already.' : 'Lines of enquiry can no longer be closed.'}</p>}
      </TwoThirds>
    </PageLayout>
  );
}
