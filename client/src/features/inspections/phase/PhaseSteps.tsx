import type { JSX } from 'react';
import type { Phase } from '@joint/shared';
import { phaseLabels, phases } from '@joint/shared';
import { classNames, formatDate } from '../../../ui/index.ts';
import { phaseMeanings } from './phase-words.ts';

export interface PhaseStepsProps {
  readonly phase: Phase;
  /** When it came into this phase, an ISO 8601 instant. */
  readonly since: string;
}

const stateOf = (index: number, current: number): 'done' | 'now' | 'to-come' => (index < current ? 'done' : index === current ? 'now' : 'to-come');

/** The way of an inspection from set-up to follow-up, and where on it this one is. */
export function PhaseSteps({ phase, since }: PhaseStepsProps): JSX.Element {
  const current = phases.indexOf(phase);
  return (
    <ol className="ji-phases">
      {phases.map((step, index) => {
        const state = stateOf(index, current);
        return (
          <li key={step} className={classNames('ji-phases__item', `ji-phases__item--${state}`)} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="ji-phases__name">{phaseLabels[step]}</span>
            {state === 'done' && <span className="ji-phases__state">Done</span>}
            {state === 'now' && <span className="ji-phases__state">Now, since {formatDate(since)}</span>}
            {state !== 'done' && <span className="ji-phases__meaning">{phaseMeanings[step]}</span>}
          </li>
        );
      })}
    </ol>
  );
}
