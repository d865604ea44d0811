import { useMutation } from '@apollo/client/react';
import type { JSX } from 'react';
import { useNavigate } from 'react-router';
import { inspectionLimits, phaseLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { toErrorBody, toFaults } from '../../../platform/errors.ts';
import { flash } from '../../../platform/flash.tsx';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { FormOutcome } from '../../../ui/index.ts';
import { Button, ButtonGroup, Form, TextArea, TextLink } from '../../../ui/index.ts';
import { movePhaseMutation } from '../inspections.operations.ts';
import type { PhaseMove } from './MoveConditions.tsx';

export interface PhaseMoveFormProps {
  readonly move: PhaseMove;
  /** Somebody moved it first, or a condition no longer holds. */
  readonly onStale: () => void;
}

export function PhaseMoveForm({ move, onStale }: PhaseMoveFormProps): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [movePhase] = useMutation(movePhaseMutation);

  const submit = async ({ reason }: { readonly reason: string }): Promise<FormOutcome> => {
    if (move.needsReason && reason.trim() === '') return [{ field: 'reason', message: 'Enter the reason for going back' }];
    try {
      await movePhase({ variables: { input: { inspectionId: id, from: move.from, to: move.to, reason } } });
    } catch (error) {
      const { code } = toErrorBody(error);
      if (code === 'CONFLICT' || code === 'WRONG_PHASE') onStale();
      return toFaults(error);
    }
    await navigate(paths.inspection(id), flash(`The inspection is now in ${phaseLabels[move.to].toLowerCase()}`));
  };

  return (
    <Form initialValues={{ reason: '' }} onSubmit={submit}>
      {move.needsReason && (
        <TextArea name="reason" label="Why is it going back?" hint="Inspectors see the reason; agencies see only that it went back." limit={inspectionLimits.reason} rows={4} />
      )}
      <ButtonGroup>
        <Button type="submit" busyLabel="Moving">{move.label}</Button>
        <TextLink to={paths.inspection(id)}>Cancel</TextLink>
      </ButtonGroup>
    </Form>
  );
}
