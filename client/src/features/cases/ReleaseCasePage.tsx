import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { caseLimits, releaseCaseInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, ButtonGroup, faultsOf, TextArea, TextLink, WarningText } from '../../ui/index.ts';
import { CaseForm } from './CaseForm.tsx';
import { releaseMutation } from './cases.operations.ts';
import { CaseTask } from './CaseTask.tsx';
import type { TrackedCase } from './use-case.ts';

/** The lead inspector opens the views before all are in, and says why. */
export const ReleaseCasePage = (): JSX.Element => (
  <CaseTask title="Open the views now">{(found) => (found.abilities.release ? <Release found={found} /> : <p className="govuk-body">{found.state === 'WRITING' ? 'Only the lead inspector opens views before all are in.' : 'The views are open.'}</p>)}</CaseTask>
);

function Release({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [release] = useMutation(releaseMutation);
  const missing = found.views.filter(({ isIn }) => !isIn).map(({ agency }) => agency.name);
  const back = paths.case(id, found.id);
  return (
    <>
      <WarningText>{`Not in yet: ${new Intl.ListFormat('en-GB').format(missing)}. Once the views are open they cannot be closed again, and no agency can write its view without having read the others’.`}</WarningText>
      <CaseForm
        keepAs={`release.${found.id}`}
        start={{ reason: '' }}
        version={1}
        textsOf={({ reason }) => ({ REASON: reason })}
        labels={{ reason: 'Reason' }}
        send={async ({ reason }, { screening }) => {
          const parsed = releaseCaseInput.safeParse({ caseId: found.id, reason, screening });
          if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
          try {
            await release({ variables: { input: parsed.data } });
            return { is: 'saved' };
          } catch (error) {
            return { is: 'faults', faults: toFaults(error) };
          }
        }}
        onSaved={() => void navigate(back, { replace: true, ...flash('The views are open') })}
        fields={<TextArea name="reason" label="Why do you open them now?" hint="Every agency of the case reads this" limit={caseLimits.reason} rows={3} />}
        buttons={<ButtonGroup><Button type="submit" tone="warning" busyLabel="Opening">Open the views</Button><TextLink to={back}>Cancel</TextLink></ButtonGroup>}
      />
    </>
  );
}
