import { createContext, useContext } from 'react';
import type { Mark } from '@joint/shared';

/** A mark on a statement, or on a section, that somebody would give a reason for. */
export interface MarkedPlace {
  readonly sectionId: string;
  readonly subjectId: string;
  readonly mark: Mark;
}
export interface Answering {
  /** Asks why it may stand. */
  readonly answer: (place: MarkedPlace) => void;
  /** Lets it be marked again. */
  readonly takeBack: (place: MarkedPlace) => void;
  /** This person may do so now. */
  readonly mayAnswer: (mark: Mark) => boolean;
}

export const AnsweringContext = createContext<Answering | null>(null);

export function useAnswering(): Answering {
  const answering = useContext(AnsweringContext);
  if (!answering) throw new Error('this part answers marks: put it under AnsweringProvider');
  return answering;
}
