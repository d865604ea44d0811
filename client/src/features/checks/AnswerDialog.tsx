import { useMutation } from '@apollo/client/react';
import { answerMarkInput, checkLimits, ruleOf } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { announce } from '../../platform/announcer.ts';
import { toFaults } from '../../platform/errors.ts';
import { ConfirmDialog, errorFor, faultsOf, TextArea } from '../../ui/index.ts';
import type { MarkedPlace } from './answering.ts';
import { answerMutation } from './checks.operations.ts';
import { markInWords } from './mark-words.ts';

export interface AnswerDialogProps {
  readonly place: MarkedPlace;
  readonly onClose: () => void;
}

/** Asks why what was marked may stand. What is typed stays, whatever comes back. */
export function AnswerDialog({ place: { sectionId, subjectId, mark }, onClose }: AnswerDialogProps): JSX.Element {
  const [answer] = useMutation(answerMutation);
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<ReturnType<typeof toFaults>>([]);
  const [busy, setBusy] = useState(false);

  const send = async (): Promise<void> => {
    const parsed = answerMarkInput.safeParse({ sectionId, subjectId, rule: mark.rule, found: mark.found, reason });
    if (!parsed.success) return setFaults(faultsOf(parsed.error));
    setBusy(true);
    try {
      await answer({ variables: { input: parsed.data } });
      announce('Your reason is kept');
      onClose();
    } catch (error) {
      setFaults(toFaults(error));
    } finally {
      setBusy(false);
    }
  };
  const fault = errorFor(faults, 'reason') ?? faults[0]?.message;
  return (
    <ConfirmDialog open title="Why may it stand?" confirmLabel="Keep this reason" busy={busy} onConfirm={() => void send()} onCancel={onClose}>
      <p className="govuk-body"><strong>{markInWords(mark)}.</strong> {ruleOf(mark.rule).why}</p>
      <TextArea name="reason" label="Your reason" hint="Every inspector can read it. Do not name anybody." limit={checkLimits.reason} rows={4} value={reason} onChange={setReason} {...(fault !== undefined && { error: fault })} />
    </ConfirmDialog>
  );
}
