import type { RequestState } from '@joint/shared';
import { requestStateLabels } from '@joint/shared';
import type { JSX } from 'react';
import { Tag } from '../../../ui/index.ts';
import { stateColours } from './request-words.ts';

export interface RequestTagsProps {
  readonly request: { readonly state: RequestState; readonly isOverdue: boolean; readonly agencyTakesPart: boolean };
}

/** Where a request stands, whether it is late, and whether anybody is left to answer it. */
export function RequestTags({ request: { state, isOverdue, agencyTakesPart } }: RequestTagsProps): JSX.Element {
  const isOpen = state !== 'ACCEPTED' && state !== 'CANCELLED';
  return (
    <span className="ji-request-tags">
      <Tag colour={stateColours[state]}>{requestStateLabels[state]}</Tag>
      {isOverdue && <Tag colour="red">Overdue</Tag>}
      {isOpen && !agencyTakesPart && <Tag colour="grey">Agency has left</Tag>}
    </span>
  );
}
