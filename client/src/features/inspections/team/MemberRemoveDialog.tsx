import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { toErrorBody, toFaults } from '../../../platform/errors.ts';
import { announce } from '../../../platform/announcer.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { ConfirmDialog, ErrorPanel } from '../../../ui/index.ts';
import { removeMemberMutation } from '../inspections.operations.ts';
import type { Member } from './team-groups.ts';

export interface MemberRemoveDialogProps {
  /** Whom to remove; null keeps it shut. */
  readonly member: Member | null;
  readonly onClose: () => void;
}

/** Asks before somebody is removed: their open screens close at once. */
export function MemberRemoveDialog({ member, onClose }: MemberRemoveDialogProps): JSX.Element {
  const { id, viewer } = useInspection();
  const [remove] = useMutation(removeMemberMutation);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const name = member?.user.name ?? '';
  const isOneself = member?.user.id === viewer.userId;

  const close = (): void => {
    setRefusal(null);
    onClose();
  };
  const confirm = async (): Promise<void> => {
    if (!member) return;
    setBusy(true);
    try {
      await remove({ variables: { input: { inspectionId: id, userId: member.user.id } } });
      announce(`${name} was removed`);
      close();
    } catch (error) {
      // Somebody who removes themselves may no longer read what is left.
      if (isOneself && toErrorBody(error).code === 'NOT_FOUND') close();
      else setRefusal(toFaults(error).map(({ message }) => message).join('. '));
    } finally {
      setBusy(false);
    }
  };

  return (
    <ConfirmDialog
      open={member !== null}
      title={isOneself ? 'Leave this inspection?' : `Remove ${name}?`}
      confirmLabel={isOneself ? 'Leave the inspection' : `Remove ${name}`}
      tone="warning"
      busy={busy}
      onConfirm={() => void confirm()}
      onCancel={close}
    >
      {refusal && <ErrorPanel title={isOneself ? 'You could not leave' : `${name} could not be removed`} happened={refusal} />}
      <p className="govuk-body">
        {isOneself ? 'You can no longer open this inspection. What you contributed stays.' : 'They can no longer open this inspection. Their open screens close within a second. What they contributed stays.'}
      </p>
    </ConfirmDialog>
  );
}
