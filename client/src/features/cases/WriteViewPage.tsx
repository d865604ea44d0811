import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { caseLimits, saveCaseViewInput, viewQuestionLabels, viewQuestions } from '@joint/shared';
import { paths } from '../../paths.ts';
import { currentOf, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, ButtonGroup, ButtonLink, faultsOf, TextArea, TextLink } from '../../ui/index.ts';
import { CaseForm, type Send } from './CaseForm.tsx';
import { saveViewMutation } from './cases.operations.ts';
import { CaseTask } from './CaseTask.tsx';
import { keyOf, readKept } from './kept.ts';
import type { TrackedCase } from './use-case.ts';
import { WhoSees } from './WhoSees.tsx';

type Words = { readonly knew: string; readonly did: string; readonly lived: string };
const current = z.object({ version: z.number(), knew: z.string(), did: z.string(), lived: z.string() });
const hints: Readonly<Record<keyof Words, string>> = {
  knew: 'From whom, and when. Facts first.',
  did: 'What came of it, and what did not.',
  lived: 'What the child said or showed. Say so if you cannot tell.',
};

/** An agency's own view, written without sight of the others'. */
export const WriteViewPage = (): JSX.Element => (
  <CaseTask title="Your agency’s view">{(found) => <><WhoSees found={found} />{found.abilities.write ? <ViewEditor found={found} /> : <TooLate found={found} />}</>}</CaseTask>
);

const keptAs = (caseId: string): string => `view.${caseId}`;

/** In place of the form: why it is closed, and the words that came too late, to be copied from. */
function TooLate({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id, viewer } = useInspection();
  const [kept] = useState(() => readKept<Words>(keyOf(viewer.userId, keptAs(found.id))));
  return (
    <>
      <p className="govuk-body">{found.state === 'WITHDRAWN' ? 'This case was withdrawn.' : found.formerViews.some(({ agency }) => agency.id === viewer.agencyId) ? 'Your agency was taken out of this case.' : found.state === 'WRITING' ? 'Your agency’s view cannot be written now.' : 'The views are open, so none can be changed any more.'}</p>
      {kept && (
        <>
          <h2 className="govuk-heading-m">What you typed and did not save</h2>
          <p className="govuk-body">It is kept on this device alone. Copy what is still needed.</p>
          {viewQuestions.map((question) => kept.values[question] && <section key={question}><h3 className="govuk-heading-s">{viewQuestionLabels[question]}</h3><p className="govuk-body ji-case-words">{kept.values[question]}</p></section>)}
        </>
      )}
      {found.abilities.add && <ButtonLink to={paths.addToCaseView(id, found.id)}>Add to your agency’s view</ButtonLink>}
    </>
  );
}

function ViewEditor({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id, viewer } = useInspection();
  const navigate = useNavigate();
  const [save] = useMutation(saveViewMutation);
  const own = found.views.find(({ agency }) => agency.id === viewer.agencyId)?.content;
  const isIn = own?.state === 'SUBMITTED';
  const back = paths.case(id, found.id);
  const start: Words = { knew: own?.knew ?? '', did: own?.did ?? '', lived: own?.lived ?? '' };

  const send: Send<Words> = async (words, { version, screening, intent }) => {
    const parsed = saveCaseViewInput.safeParse({ caseId: found.id, expectedVersion: version, submit: isIn || intent !== 'draft', ...words, screening });
    if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
    try {
      await save({ variables: { input: parsed.data } });
      return { is: 'saved' };
    } catch (error) {
      const theirs = current.safeParse(currentOf(error));
      if (!theirs.success) return { is: 'faults', faults: toFaults(error) };
      const { version: newer, ...rest } = theirs.data;
      return { is: 'conflict', theirs: rest, version: newer };
    }
  };
  const leave = (words: string): void => void navigate(back, flash(words));
  return (
    <CaseForm
      keepAs={keptAs(found.id)}
      start={start}
      version={own?.version ?? 1}
      textsOf={({ knew, did, lived }) => ({ KNEW: knew, DID: did, LIVED: lived })}
      labels={viewQuestionLabels}
      send={send}
      onSaved={(intent) => leave(isIn ? 'Your changes are in' : intent === 'draft' ? 'Your draft is saved. Only your agency sees it' : 'Your agency’s view is in')}
      onOther={() => leave('The other version was kept')}
      fields={viewQuestions.map((question) => <TextArea key={question} name={question} label={viewQuestionLabels[question]} hint={hints[question]} limit={caseLimits.view} rows={6} />)}
      buttons={(
        <ButtonGroup>
          <Button type="submit" intent="submit" busyLabel="Saving">{isIn ? 'Save changes' : 'Give in our view'}</Button>
          {!isIn && <Button type="submit" intent="draft" tone="secondary" busyLabel="Saving">Save as draft</Button>}
          <TextLink to={back}>Cancel</TextLink>
        </ButtonGroup>
      )}
    />
  );
}
