import { prose } from '../../prose.ts';
import type { DemoCase } from '../../types.ts';

/** Children’s journeys in Northmere: one still being written, one whose views contradict each other, one on which two agencies have signed, and one that was opened by mistake. */
export const cases: readonly DemoCase[] = [
  {
    reference: 'CH-11', opener: 'hmicfrs-inspector', criteria: ['mash', 'timeliness'], agencies: ['northmere-council', 'northmere-police', 'northmere-health'],
    views: [
      {
        by: 'police-hub',
        knew: 'Officers had been to the address three times in the year before. On the third visit CH-11, aged three, was in the room.',
        did: 'Officers removed the adult and rang the emergency duty team twice that night. A strategy discussion was held on the third day.',
        lived: 'CH-11 spent the weekend with a neighbour whom nobody had met before. We do not know what CH-11 was told.',
      },
      {
        by: 'health-contributor', isDraft: true,
        knew: 'The health visitor knew of two of the three incidents.',
        did: 'We were not asked before the discussion on the third day.',
        lived: '',
      },
    ],
  },
  {
    reference: 'CH-04', opener: 'lead-inspector', criteria: ['early-decisions', 'front-door'], agencies: ['northmere-council', 'northmere-health', 'northmere-schools'],
    views: [
      {
        by: 'council-hub',
        knew: 'Four contacts in four months, each about hunger, clothing or a child alone. We read each by itself.',
        did: prose`
          We answered every contact within a day. After the third contact we told the health visitor what had been decided. After the fourth a social worker visited
          within two days.`,
        lived: 'CH-04 told the social worker about counting the slices left in the bread bag. Since then CH-04 has breakfast at school every day.',
      },
      {
        by: 'health-contributor',
        knew: 'The health visitor saw an empty kitchen twice and a parent who was unwell. The practice saw the parent, and did not ask about the child.',
        did: 'The health visitor rang the front door once. Nobody told us what had been decided, so we waited.',
        lived: 'CH-04 was quiet at home visits and asked the health visitor whether there was food in the car.',
      },
      {
        by: 'schools-dsl',
        knew: 'CH-04 came without having eaten on most Mondays. Two teachers kept notes, in two places.',
        did: 'We rang twice, and gave CH-04 breakfast without telling anybody that we did.',
        lived: 'School was where CH-04 ate. Mondays were the hardest, and holidays harder than that.',
      },
    ],
    additions: [{ by: 'council-hub', text: 'We have looked for the letter to the health visitor. It was written and not sent.' }],
    contradictions: [
      {
        by: 'cqc-inspector', note: 'The council says that health was told after the third contact. Health says that nobody told it.',
        first: { agency: 'northmere-council', quote: 'After the third contact we told the health visitor what had been decided.' },
        second: { agency: 'northmere-health', quote: 'Nobody told us what had been decided, so we waited.' },
      },
    ],
    joint: [
      { by: 'health-contributor', question: 'LIVED', text: 'CH-04 was hungry for some weeks while services each saw one part of it.' },
      { by: 'schools-dsl', question: 'LIVED', text: 'CH-04 was hungry for four months while four services each saw one part of it. School was where CH-04 ate.' },
    ],
  },
  {
    reference: 'CH-07', opener: 'ofsted-education', criteria: ['early-help'], agencies: ['northmere-schools', 'northmere-youth-justice'],
    views: [
      {
        by: 'schools-dsl',
        knew: 'Attendance fell to three days in five. CH-07 had begun to be seen with older children in the evenings.',
        did: 'Form tutor, school nurse and youth worker met the parent at home and agreed one plan on one page.',
        lived: 'CH-07 said that somebody waiting at the gate was the first thing that helped.',
      },
      {
        by: 'youth-justice-prevention',
        knew: 'The police told us of two evenings on the estate. We did not know that school had noticed first.',
        did: 'We offered boxing twice a week and went along the first three times.',
        lived: 'CH-07 wanted to be good at something, and to be asked.',
      },
    ],
    joint: [
      { by: 'schools-dsl', question: 'LIVED', text: 'For half a term CH-07 drifted, and knew that adults noticed and said nothing. Then somebody was there every morning.' },
      { by: 'youth-justice-prevention', question: 'DIFFERENCE', text: 'CH-07 is back in school and has something to be proud of. The parent says that home is calmer.' },
      { by: 'ofsted-education', question: 'CHANGE', text: 'School and youth justice look at the same list once a month, so that neither has to wait for the other to notice.' },
    ],
    signed: ['schools-dsl', 'youth-justice-coordinator'],
  },
  {
    reference: 'CH-70', opener: 'ofsted-education', criteria: ['early-help'], agencies: ['northmere-schools', 'northmere-youth-justice', 'northmere-health'],
    views: [
      {
        by: 'health-contributor',
        knew: 'We find no record of CH-70 with us.',
        did: 'Nothing, because nobody asked us about this child before.',
        lived: 'We cannot tell.',
      },
    ],
    takenOut: { by: 'lead-inspector', agency: 'northmere-health', reason: 'Health does not know this child, and says so.' },
    withdrawn: { by: 'lead-inspector', reason: 'Opened with the figures the wrong way round: the child is CH-07, who is tracked already.' },
  },
];
