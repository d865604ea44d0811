import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody } from '../../platform/errors.ts';
import { Button, ConfirmDialog } from '../../ui/index.ts';
import { withdrawMutation } from './proposals.operations.ts';
import { focusHeading } from '../../platform/route-focus.ts';

/** Takes a proposal back while nobody has decided. */
export function WithdrawProposal({ proposalId }: { readonly proposalId: string }): JSX.Element {
  const announce = useAnnounce();
  const [withdraw, { loading }] = useMutation(withdrawMutation);
  const [isAsking, setAsking] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const confirm = async (): Promise<void> => {
    try {
      await withdraw({ variables: { input: { proposalId } } });
      announce('The proposal is withdrawn');
      focusHeading();
    } catch (error) {
      const { message, remedy } = toErrorBody(error);
      setProblem([message, remedy].filter(Boolean).join('. '));
    } finally {
      setAsking(false);
    }
  };
  return (
    <>
      {problem && <p className="govuk-error-message" role="alert">{problem}</p>}
      <Button tone="secondary" onClick={() => setAsking(true)}>Withdraw the proposal</Button>
      <ConfirmDialog open={isAsking} title="Withdraw this proposal?" confirmLabel="Withdraw the proposal" tone="warning" busy={loading} onConfirm={() => void confirm()} onCancel={() => setAsking(false)}>
        <p className="govuk-body">The inspectors will not decide on it any more. That you proposed it stays on record, and you can propose other words.</p>
      </ConfirmDialog>
    </>
  );
}
