import { useMutation } from '@apollo/client/react';
import { restoreNarrativeVersionInput } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { usePageTitle } from '../../../platform/page-title.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, faultsOf, Form, formatInstant, Select, TextLink } from '../../../ui/index.ts';
import { restoreVersionMutation } from './history.operations.ts';
import { HistoryLayout } from './HistoryLayout.tsx';
import { newId } from '../../../platform/new-id.ts';
import { useSectionTitles } from './use-section-titles.ts';
import { useVersionHead } from './use-version.ts';
import { versionTitle } from './version-words.ts';

/** Makes a section say again what it said in a version. */
export function RestoreVersionPage(): JSX.Element {
  const { versionId = '' } = useParams();
  const [params] = useSearchParams();
  const { id } = useInspection();
  const navigate = useNavigate();
  const { sections, titleOf } = useSectionTitles();
  const { head, error, retry } = useVersionHead(versionId);
  const [restore] = useMutation(restoreVersionMutation);
  const [restoredId] = useState(newId);
  usePageTitle('Restore a version');
  const chosen = head?.sectionId ?? params.get('section');
  const back = paths.narrativeVersion(id, versionId, chosen);

  const send = async ({ sectionId }: { readonly sectionId: string }): Promise<FormOutcome> => {
    const parsed = restoreNarrativeVersionInput.safeParse({ id: restoredId, versionId, sectionId });
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await restore({ variables: { input: parsed.data } });
    } catch (failure) {
      return toFaults(failure);
    }
    await navigate(paths.narrativeHistory(id, sectionId), { replace: true, ...flash(`“${titleOf(sectionId)}” says again what it said then`) });
  };
  return (
    <HistoryLayout back={{ to: back, words: 'Back to this version' }}>
      {head ? (
        <>
          <h1 className="govuk-heading-l">Restore a version</h1>
          {head.abilities.restore ? (
            <>
              <p className="govuk-body">The section gets the text of “{versionTitle(head)}” of {formatInstant(head.at)}. Colleagues who have it open see it change at once.</p>
              <p className="govuk-body">Nothing is lost: the text as it stands now is kept as a version too, and restoring that one undoes this.</p>
              <Form initialValues={{ sectionId: chosen ?? '' }} onSubmit={send}>
                {chosen === null
                  ? <Select name="sectionId" label="Which section?" emptyLabel="Choose a section" options={sections.map((section) => ({ value: section.id, label: section.title }))} />
                  : <p className="govuk-body"><strong>{titleOf(chosen)}</strong></p>}
                <ButtonGroup>
                  <Button type="submit" busyLabel="Restoring">Restore this section</Button>
                  <TextLink to={back}>Cancel</TextLink>
                </ButtonGroup>
              </Form>
            </>
          ) : <p className="govuk-body">The narrative cannot be changed in this phase.</p>}
        </>
      ) : <LoadState what="this version" error={error} onRetry={retry} wholePage />}
    </HistoryLayout>
  );
}
