import { useMutation } from '@apollo/client/react';
import { nameNarrativeVersionInput, narrativeVersionLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, faultsOf, Form, TextField, TextLink } from '../../../ui/index.ts';
import { nameVersionMutation } from './history.operations.ts';
import { HistoryLayout } from './HistoryLayout.tsx';
import { useVersionHead } from './use-version.ts';
import { versionTitle } from './version-words.ts';

/** Names a version, names it anew or takes its name away. */
export function NameVersionPage(): JSX.Element {
  const { versionId = '' } = useParams();
  const { id } = useInspection();
  const navigate = useNavigate();
  const { head, error, retry } = useVersionHead(versionId);
  const [rename] = useMutation(nameVersionMutation);
  usePageTitle('Name a version');
  const back = paths.narrativeHistory(id, head?.sectionId);

  const send = async ({ name }: { readonly name: string }, intent: string): Promise<FormOutcome> => {
    const parsed = nameNarrativeVersionInput.safeParse({ versionId, ...(intent === 'name' && { name }) });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await rename({ variables: { input: parsed.data } });
    } catch (failure) {
      return toFaults(failure);
    }
    await navigate(back, { replace: true, ...flash(intent === 'name' ? 'The version has its name' : 'The name is taken away') });
  };
  return (
    <HistoryLayout back={{ to: back, words: 'Back to the versions' }}>
      {head ? (
        <>
          <h1 className="govuk-heading-l">Name a version</h1>
          <p className="govuk-body">{versionTitle(head)}</p>
          {head.abilities.name ? (
            <Form initialValues={{ name: head.name ?? '' }} onSubmit={send}>
              <TextField name="name" label="Name of this version" limit={narrativeVersionLimits.name} />
              <ButtonGroup>
                <Button type="submit" intent="name" busyLabel="Saving">Save the name</Button>
                {head.name && <Button type="submit" intent="none" tone="secondary" busyLabel="Saving">Take the name away</Button>}
                <TextLink to={back}>Cancel</TextLink>
              </ButtonGroup>
            </Form>
          ) : <p className="govuk-body">It went out and keeps its name.</p>}
        </>
      ) : <LoadState what="this version" error={error} onRetry={retry} wholePage />}
    </HistoryLayout>
  );
}
