import type { JSX } from 'react';
import type { InspectionOverviewPage_InspectionQuery } from '../../../generated/graphql.ts';
import { Tag } from '../../../ui/index.ts';

export type PhaseMove = InspectionOverviewPage_InspectionQuery['inspection']['transitions'][number];

/** What must be true before a move, whether it is, and what to do where it is not. */
export function MoveConditions({ conditions }: { readonly conditions: PhaseMove['conditions'] }): JSX.Element | null {
  if (conditions.length === 0) return null;
  return (
    <ul className="ji-conditions">
      {conditions.map(({ description, holds, remedy }) => (
        <li key={description} className="ji-conditions__item">
          <span>{description}{!holds && <span className="ji-under">{remedy}</span>}</span>
          {holds ? <Tag colour="green">Done</Tag> : <Tag colour="yellow">Not yet</Tag>}
        </li>
      ))}
    </ul>
  );
}
