import { prose } from '../../prose.ts';
import type { DemoAnswer } from '../../types.ts';

/** What inspectors said of marks in the narrative of Northmere. */
export const answers: readonly DemoAnswer[] = [
  {
    by: 'lead-inspector',
    statement: { criterion: 'early-decisions', index: 2 },
    rule: 'ONE_AGENCY',
    reason: prose`
      Only the council decides who steps a child down and how. Early help workers and two families told inspectors the same on site, and their notes
      are being written up.`,
  },
];
