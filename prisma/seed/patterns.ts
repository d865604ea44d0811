import type { StatementPattern } from './types.ts';

/** How statements are often built: what, what it means for children, how it is known. Invented wording; a gap stands for all that a place would say. */
export const statementPatterns: readonly StatementPattern[] = [
  { slug: 'context-who', kind: 'CONTEXT', text: 'Inspectors looked at [what], and followed the journeys of [how many] children. They spoke with [who].' },
  { slug: 'context-arrangement', kind: 'CONTEXT', text: 'Since [when], [which agencies] work together in [what arrangement].' },
  { slug: 'context-change', kind: 'CONTEXT', text: 'In [period], [what] changed from [before] to [after]. Agencies put this down to [reason].' },
  { slug: 'context-not-seen', kind: 'CONTEXT', text: 'Inspectors did not look at [what], because [reason].' },
  { slug: 'strength-difference', kind: 'STRENGTH', text: '[Which agencies] [do what]. As a result, children [what is better for them].' },
  { slug: 'strength-notice', kind: 'STRENGTH', text: '[Who] notice early when children [what]. They [do what], so that children [what is better for them].' },
  { slug: 'strength-voice', kind: 'STRENGTH', text: 'Children told inspectors that [what]. [Who] listened, and [what changed].' },
  { slug: 'strength-lasting', kind: 'STRENGTH', text: 'Since [when], [what] has become better: [before] then, [after] now. Children [what it means for them].' },
  { slug: 'strength-learning', kind: 'STRENGTH', text: 'After [audit or review], agencies changed [what]. In [how many] of [how many] children’s records this could be seen.' },
  { slug: 'improve-wait', kind: 'AREA_FOR_IMPROVEMENT', text: 'Children [who] wait [how long] for [what]. This means [what it means for them].' },
  { slug: 'improve-sharing', kind: 'AREA_FOR_IMPROVEMENT', text: '[Which agency] does not always share [what] with [whom]. Decisions about children are made without it, and [what follows].' },
  { slug: 'improve-uneven', kind: 'AREA_FOR_IMPROVEMENT', text: '[What] differs from [where] to [where]. Some children [what]; others [what].' },
  { slug: 'improve-plans', kind: 'AREA_FOR_IMPROVEMENT', text: 'Plans say what agencies will do and not what should be different for the child. In [how many] of [how many], [what was missing].' },
  { slug: 'improve-oversight', kind: 'AREA_FOR_IMPROVEMENT', text: 'Managers in [which agencies] do not know [what]. Drift for [which children] goes unseen for [how long].' },
  { slug: 'improve-voice', kind: 'AREA_FOR_IMPROVEMENT', text: 'What [which children] say about [what] is not heard or does not change what is done. This means [what it means for them].' },
  { slug: 'priority-unsafe', kind: 'AREA_FOR_PRIORITY_ACTION', text: '[Which children] are not safe because [what]. [Which agencies] must [do what] by [when].' },
  { slug: 'priority-nobody', kind: 'AREA_FOR_PRIORITY_ACTION', text: 'No agency knows which children [what]. Until this is known, children remain at risk of [what harm].' },
  { slug: 'priority-strategy', kind: 'AREA_FOR_PRIORITY_ACTION', text: 'In [how many] of [how many] children’s records, [which agencies] were not part of [which decision]. Risk to children was [seen late or not seen].' },
  { slug: 'practice-together', kind: 'PRACTICE_EXAMPLE', text: 'For children who [what], [which agencies] [do what together]. It works because [why]. As a result, children [what is better for them].' },
  { slug: 'practice-changed', kind: 'PRACTICE_EXAMPLE', text: '[Which agencies] saw that [what]. They [did what], and [how it is known] shows that children [what is better for them]. Others could begin with [first step].' },
];
