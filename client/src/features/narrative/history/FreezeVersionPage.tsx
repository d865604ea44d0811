import { useMutation } from '@apollo/client/react';
import type { FreezePurpose } from '@joint/shared';
import { freezeNarrativeVersionInput, freezePurposeLabels, freezePurposes, narrativeVersionLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useNavigate, useParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, faultsOf, Form, Radios, TextField, TextLink, WarningText } from '../../../ui/index.ts';
import { freezeVersionMutation } from './history.operations.ts';
import { HistoryLayout } from './HistoryLayout.tsx';
import { useVersionHead } from './use-version.ts';

/** Marks a version of the whole narrative as the one that went out. */
export function FreezeVersionPage(): JSX.Element {
  const { versionId = '' } = useParams();
  const { id } = useInspection();
  const navigate = useNavigate();
  const { head, error, retry } = useVersionHead(versionId);
  const [freeze] = useMutation(freezeVersionMutation);
  usePageTitle('Freeze a version');
  const back = paths.narrativeVersion(id, versionId);

  const send = async (values: { readonly name: string; readonly purpose: FreezePurpose | '' }): Promise<FormOutcome> => {
    const parsed = freezeNarrativeVersionInput.safeParse({ versionId, ...values });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await freeze({ variables: { input: parsed.data } });
    } catch (failure) {
      return toFaults(failure);
    }
    await navigate(back, { replace: true, ...flash('The version is frozen') });
  };
  return (
    <HistoryLayout back={{ to: back, words: 'Back to this version' }}>
      {head ? (
        <>
          <h1 className="govuk-heading-l">Freeze a version as what went out</h1>
          {head.abilities.freeze ? (
            <>
              <WarningText>A frozen version keeps its name for good, and the log proves what it said. Writing goes on as before.</WarningText>
              <Form initialValues={{ name: head.name ?? '', purpose: '' }} onSubmit={send}>
                <TextField name="name" label="Name of this version" limit={narrativeVersionLimits.name} />
                <Radios name="purpose" label="What did it go out for?" options={freezePurposes.map((value) => ({ value, label: freezePurposeLabels[value] }))} />
                <ButtonGroup>
                  <Button type="submit" busyLabel="Freezing">Freeze this version</Button>
                  <TextLink to={back}>Cancel</TextLink>
                </ButtonGroup>
              </Form>
            </>
          ) : <p className="govuk-body">{head.frozen ? 'It is frozen already.' : 'Only the lead inspector freezes a version, and only of the whole narrative.'}</p>}
        </>
      ) : <LoadState what="this version" error={error} onRetry={retry} wholePage />}
    </HistoryLayout>
  );
}
