import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { caseLimits, withdrawCaseInput } from '@joint/shared';
import { paths } from '../../paths.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { Button, ButtonGroup, faultsOf, TextArea, TextLink, WarningText } from '../../ui/index.ts';
import { CaseForm } from './CaseForm.tsx';
import { withdrawMutation } from './cases.operations.ts';
import { CaseTask } from './CaseTask.tsx';
import type { TrackedCase } from './use-case.ts';

/** The lead inspector takes back a case that should not have been opened, and says why. */
export const WithdrawCasePage = (): JSX.Element => (
  <CaseTask title="Withdraw the case">
    {(found, refetch) => (found.abilities.correct ? <Withdraw found={found} refetch={refetch} /> : <p className="govuk-body">{found.state === 'WITHDRAWN' ? 'It is withdrawn already.' : 'Only the lead inspector withdraws a case, until the factual accuracy check.'}</p>)}
  </CaseTask>
);

function Withdraw({ found, refetch }: { readonly found: TrackedCase; readonly refetch: () => Promise<unknown> }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [withdraw] = useMutation(withdrawMutation);
  const back = paths.case(id, found.id);
  return (
    <>
      <WarningText>It cannot be brought back. The child can be tracked again in a new case.</WarningText>
      <ul className="govuk-list govuk-list--bullet">
        <li>The agencies are told, with your reason, and nothing more is written.</li>
        <li>What was written stays with whoever could read it: nothing opens that was closed, and nothing is deleted.</li>
      </ul>
      <CaseForm
        keepAs={`withdraw.${found.id}`}
        start={{ reason: '' }}
        version={found.version}
        textsOf={({ reason }) => ({ REASON: reason })}
        labels={{ reason: 'Reason' }}
        send={async ({ reason }, { screening }) => {
          const parsed = withdrawCaseInput.safeParse({ caseId: found.id, expectedVersion: found.version, reason, screening });
          if (!parsed.success) return { is: 'faults', faults: faultsOf(parsed.error) };
          try {
            await withdraw({ variables: { input: parsed.data } });
            return { is: 'saved' };
          } catch (error) {
            if (toErrorBody(error).code !== 'CONFLICT') return { is: 'faults', faults: toFaults(error) };
            await refetch().catch(() => undefined);
            return { is: 'faults', faults: [{ field: '', message: 'It was changed while you wrote. Look at the case as it is now, then withdraw it again. Your reason is still here.' }] };
          }
        }}
        onSaved={() => void navigate(back, { replace: true, ...flash('The case is withdrawn') })}
        fields={<TextArea name="reason" label="Why do you withdraw it?" hint="Every agency of the case reads this" limit={caseLimits.reason} rows={3} />}
        buttons={<ButtonGroup><Button type="submit" tone="warning" busyLabel="Withdrawing">Withdraw the case</Button><TextLink to={back}>Cancel</TextLink></ButtonGroup>}
      />
    </>
  );
}
