import type { RequestAction } from '@joint/shared';
import type { JSX } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import type { ButtonTone } from '../../../ui/index.ts';
import { Button, ButtonGroup, ButtonLink, Form } from '../../../ui/index.ts';
import { editRequest, moveRequest } from '../request-paths.ts';
import { useMoveRequest } from './use-move-request.ts';

/** What brings a request on; the rest is there and does not press. */
const mainMoves: readonly RequestAction[] = ['ACKNOWLEDGE', 'ANSWER', 'ACCEPT'];
const toneOf = (action: RequestAction): ButtonTone => (mainMoves.includes(action) ? 'primary' : 'secondary');

/** The moves that this person can make now: at once where nothing is to be said, on a page of their own where something is. */
export function RequestMoves({ request }: { readonly request: RequestWholeFragment }): JSX.Element | null {
  const { id: inspectionId } = useInspection();
  const move = useMoveRequest(request);
  const { moves, abilities } = request;
  // A draft is sent from its form, where it is complete and its burden in sight.
  const shown = moves.filter(({ action }) => action !== 'SEND').toSorted((a, b) => Number(mainMoves.includes(b.action)) - Number(mainMoves.includes(a.action)));
  if (shown.length === 0 && !abilities.revise) return null;
  return (
    <Form initialValues={{}} onSubmit={(_values, intent) => move(intent as RequestAction)} label="What you can do">
      <ButtonGroup>
        {abilities.revise && <ButtonLink to={editRequest(inspectionId, request.id)}>Go on with this draft</ButtonLink>}
        {shown.map(({ action, label, words }) =>
          words === 'NONE'
            ? <Button key={action} type="submit" intent={action} tone={toneOf(action)} busyLabel="Saving">{label}</Button>
            : <ButtonLink key={action} to={moveRequest(inspectionId, request.id, action)} tone={toneOf(action)}>{label}</ButtonLink>)}
      </ButtonGroup>
    </Form>
  );
}
