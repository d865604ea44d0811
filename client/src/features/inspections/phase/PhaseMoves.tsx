import type { JSX } from 'react';
import { phaseLabels } from '@joint/shared';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { ButtonLink, Details, TextLink } from '../../../ui/index.ts';
import type { PhaseMove } from './MoveConditions.tsx';
import { MoveConditions } from './MoveConditions.tsx';
import { isBack, lowerFirst } from './phase-words.ts';

function ForwardMove({ move }: { readonly move: PhaseMove }): JSX.Element {
  const { id } = useInspection();
  return (
    <section aria-labelledby="next-phase">
      <h2 className="govuk-heading-m" id="next-phase">Next phase: {phaseLabels[move.to].toLowerCase()}</h2>
      <p className="govuk-body">What changes: {lowerFirst(move.effect)}</p>
      <MoveConditions conditions={move.conditions} />
      {move.isOpen
        ? <ButtonLink to={paths.movePhase(id, move.to)}>{move.label}</ButtonLink>
        : <p className="govuk-body">You can {lowerFirst(move.label)} when all of these are done. <TextLink to={paths.team(id)}>Go to the team</TextLink></p>}
    </section>
  );
}

/** Where the inspection can go from here, with what still stands in the way. Shown to whoever may move it. */
export function PhaseMoves({ moves }: { readonly moves: readonly PhaseMove[] }): JSX.Element | null {
  const { id } = useInspection();
  const back = moves.filter(isBack);
  if (moves.length === 0) return null;
  return (
    <>
      {moves.filter((move) => !isBack(move)).map((move) => <ForwardMove key={move.to} move={move} />)}
      {back.length > 0 && (
        <Details summary="Go back a phase">
          {back.map((move) => <p key={move.to}><TextLink to={paths.movePhase(id, move.to)}>{move.label}</TextLink>. {move.effect}</p>)}
        </Details>
      )}
    </>
  );
}
