import type { DemoSuggestion } from '../../types.ts';

/** What inspectors suggest in the text in Northmere, and nobody decided yet: a replacement, an addition and a deletion. */
export const suggestions: readonly DemoSuggestion[] = [
  { by: 'hmicfrs-inspector', on: { criterion: 'mash', index: 1 }, words: 'At weekends', replacement: 'On three of six weekends' },
  { by: 'cqc-inspector', on: { criterion: 'mash', index: 3 }, replacement: ' Some learn of the meeting when it is over.' },
  { by: 'ofsted-education', on: { criterion: 'mash', index: 2 }, words: ' and neither had seen the other’s' },
];
