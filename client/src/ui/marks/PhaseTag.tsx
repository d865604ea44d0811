import type { JSX } from 'react';
import type { Phase } from '@joint/shared';
import { phaseLabels } from '@joint/shared';
import type { TagColour } from './Tag.tsx';
import { Tag } from './Tag.tsx';

const colours: Readonly<Record<Phase, TagColour>> = {
  SET_UP: 'grey',
  NOTIFIED: 'grey',
  EVIDENCE: 'blue',
  FIELDWORK: 'blue',
  DRAFTING: 'blue',
  FACTUAL_ACCURACY: 'purple',
  SIGN_OFF: 'purple',
  PUBLISHED: 'green',
  FOLLOW_UP: 'green',
};

export interface PhaseTagProps {
  readonly phase: Phase;
  /** Where in the phase: "day 4 of 10". */
  readonly note?: string;
}

/** The phase an inspection is in: "Drafting · day 4 of 10". */
export function PhaseTag({ phase, note }: PhaseTagProps): JSX.Element {
  return <Tag colour={colours[phase]}>{note ? `${phaseLabels[phase]} · ${note}` : phaseLabels[phase]}</Tag>;
}
