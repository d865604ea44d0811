import type { Phase } from '@joint/shared';
import { phases } from '@joint/shared';
import { slugOf } from '../../../paths.ts';

/** What happens in each phase, in a sentence. */
export const phaseMeanings: Readonly<Record<Phase, string>> = {
  SET_UP: 'The lead inspector chooses agencies, team and criteria.',
  NOTIFIED: 'The agencies know of the inspection and get ready.',
  EVIDENCE: 'Agencies add their evidence.',
  FIELDWORK: 'Inspectors are on site. Agencies can go on adding evidence.',
  DRAFTING: 'Inspectors compose the narrative together.',
  FACTUAL_ACCURACY: 'Agencies and the board read the draft and check its facts.',
  SIGN_OFF: 'Nothing can be changed while the inspectorates sign off.',
  PUBLISHED: 'Everyone who takes part can read the narrative.',
  FOLLOW_UP: 'The partnership reports what it does about the findings.',
};

export const phaseOfSlug = (slug: string): Phase | undefined => phases.find((phase) => slugOf(phase) === slug);

/** A sentence, or a button's words, within a sentence. */
export const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** A move to an earlier phase. */
export const isBack = ({ from, to }: { readonly from: Phase; readonly to: Phase }): boolean => phases.indexOf(to) < phases.indexOf(from);
