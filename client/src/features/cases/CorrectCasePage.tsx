import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { caseLimits, correctCaseInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { currentOf, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, ButtonGroup, Checkboxes, faultsOf, InsetText, TextArea, TextLink } from '../../ui/index.ts';
import { CaseForm, type Send } from './CaseForm.tsx';
import { consequencesOf } from './correction-words.ts';
import { correctMutation } from './cases.operations.ts';
import { CaseTask } from './CaseTask.tsx';
import type { TrackedCase } from './use-case.ts';

/** The lead inspector says anew which agencies write and which criteria it speaks to. */
export const CorrectCasePage = (): JSX.Element => (
  <CaseTask title="Correct the case">{(found) => (found.abilities.correct ? <Correct found={found} /> : <p className="govuk-body">Only the lead inspector corrects a case, until the factual accuracy check and while it is not withdrawn.</p>)}</CaseTask>
);

interface Wanted { readonly [name: string]: string | readonly string[]; readonly agencyIds: readonly string[]; readonly criterionIds: readonly string[]; readonly reason: string }
const current = z.object({ version: z.number(), agencyIds: z.array(z.string()), criterionIds: z.array(z.string()) });

function Correct({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id, agencies, criteria } = useInspection();
  const navigate = useNavigate();
  const [correct] = useMutation(correctMutation);
  const back = paths.case(id, found.id);
  const standing = found.views.map(({ agency }) => agency.id);
  // One that nobody takes part for any more still stands in the case.
  const all = [...agencies, ...found.views.map(({ agency }) => agency).filter((agency) => !agencies.some((one) => one.id === agency.id))];
  const hintOf = (agencyId: string): string => {
    const view = found.views.find(({ agency }) => agency.id === agencyId);
    if (view?.isOpen) return 'Stays: the views are open to it';
    return view ? (view.isIn ? 'Its view is in' : 'Its view is not in yet') : '';
  };
  const titles: Readonly<Record<string, string>> = Object.fromEntries([...all.map((agency) => [agency.id, agency.name]), ...criteria.map(({ criterion }) => [criterion.id, criterion.title])]);

  const send: Send<Wanted> = async ({ agencyIds, criterionIds, reason }, { version, screening }) => {
    const parsed = correctCaseInput.safeParse({ caseId: found.id, expectedVersion: version, agencyIds, criterionIds, reason, screening });
    if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
    try {
      await correct({ variables: { input: parsed.data } });
      return { is: 'saved' };
    } catch (error) {
      const theirs = current.safeParse(currentOf(error));
      if (!theirs.success) return { is: 'faults', faults: toFaults(error) };
      return { is: 'conflict', theirs: { agencyIds: theirs.data.agencyIds, criterionIds: theirs.data.criterionIds, reason: '' }, version: theirs.data.version };
    }
  };
  return (
    <>
      <p className="govuk-body">A case is about one child, so {found.reference} stays. If it is the wrong child, <TextLink to={paths.withdrawCase(id, found.id)}>withdraw the case</TextLink> and track the other one.</p>
      <CaseForm<Wanted>
        keepAs={`correct.${found.id}`}
        start={{ agencyIds: standing, criterionIds: found.criterionIds, reason: '' }}
        version={found.version}
        textsOf={({ reason }) => ({ REASON: reason })}
        labels={{ agencyIds: 'Agencies', criterionIds: 'Criteria', reason: 'Why an agency is taken out' }}
        inWords={(_name, chosen) => chosen.map((one) => titles[one] ?? one).sort().join('; ')}
        send={send}
        onSaved={() => void navigate(back, { replace: true, ...flash('The case is corrected') })}
        onOther={() => void navigate(back, flash('The other version was kept'))}
        fields={({ agencyIds }) => {
          const said = consequencesOf(found, agencyIds, titles);
          const isTakingOut = standing.some((one) => !agencyIds.includes(one));
          return (
            <>
              <Checkboxes name="agencyIds" label="Which agencies are to write their view?" hint="Two or more" options={all.map(({ id: value, name }) => ({ value, label: name, hint: hintOf(value) }))} />
              {said.length > 0 && <InsetText>{said.map((words) => <p key={words} className="govuk-body">{words}</p>)}</InsetText>}
              {isTakingOut && <TextArea name="reason" label="Why is an agency taken out?" hint="That agency and everybody who reads this case read it" limit={caseLimits.reason} rows={3} />}
              <Checkboxes name="criterionIds" label="Which criteria does it speak to?" hint="Choose all that apply" options={criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title }))} />
            </>
          );
        }}
        buttons={<ButtonGroup><Button type="submit" busyLabel="Saving">Save the correction</Button><TextLink to={back}>Cancel</TextLink></ButtonGroup>}
      />
    </>
  );
}
