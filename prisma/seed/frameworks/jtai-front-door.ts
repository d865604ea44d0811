import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** Joint targeted area inspection of the response to initial need and risk, as revised in April 2024. */
export const jtaiFrontDoor: FrameworkPack = {
  slug: 'jtai-front-door',
  title: 'JTAI: the front door',
  owner: 'Ofsted, CQC and HMICFRS',
  version: '2024',
  inForceFrom: '2024-04-05',
  description: prose`
    How agencies together recognise and answer the first signs that a child needs help or is at risk. The areas of judgement follow the guidance of April
    2024; the wording is ours.`,
  kinds: ['FRONT_DOOR', 'RE_INSPECTION'],
  criteria: [
    {
      code: 'front-door',
      title: 'Each agency’s own front door',
      question: 'How well does each agency recognise that a child may need help or be at risk, and what does it do next?',
      guidance: prose`
        Every agency shows its own way in: council contact team, police notifications, hospital and community health, schools. Look for what staff notice
        about the child, how fast it is passed on, and what the person who raised it is told.`,
      asks: [
        { heading: 'What staff notice', question: 'What do staff in each agency notice about a child, and what do they do with it the same day?' },
        { heading: 'What is passed on', question: 'Does what is passed on say what life is like for the child, and does it reach the right people in time?' },
        { heading: 'What the referrer hears', question: 'What is the person who raised the worry told, and what do they do when nothing happens?' },
      ],
    },
    {
      code: 'mash',
      title: 'The safeguarding hub (MASH)',
      question: 'How well do agencies share what they know and decide together what a child needs?',
      guidance: prose`
        Look at who is in the hub and when, what each can see, how quickly information comes back, and whether strategy discussions have the right people in
        them. Evenings and weekends count as much as office hours.`,
      asks: [
        { heading: 'Who is in the room', question: 'Which agencies take part in decisions, by day, in the evening and at weekends?' },
        { heading: 'What is shared', question: 'How quickly does each agency bring what it knows, and what is missing when decisions are made?' },
        { heading: 'Strategy discussions', question: 'Do strategy discussions have the right people in them, and does each child’s plan follow from them?' },
      ],
    },
    {
      code: 'early-decisions',
      title: 'Early decisions',
      question: 'Do agencies’ first decisions lead children to the right help, at the right level, with every agency’s view heard?',
      guidance: prose`
        Covers thresholds and the choice between early help, child in need and child protection. Each agency shows what it brought to the decision and what
        it did when it disagreed.`,
      asks: [
        { heading: 'The right level of help', question: 'Do first decisions lead to help that fits the child’s need, neither too little nor too much?' },
        { heading: 'Each agency’s view', question: 'What did each agency bring to the decision, and how was disagreement settled?' },
        { heading: 'Deciding again', question: 'What happens when a child comes back, and is the earlier decision looked at anew?' },
      ],
    },
    {
      code: 'early-help',
      title: 'Early help',
      question: 'Do children and families get help early, before worries grow?',
      guidance: prose`
        Look at who offers early help, who leads the plan, how long families wait, and what happens to children who are stepped up or down. Schools, health
        and youth justice prevention have as much to show here as the council.`,
      asks: [
        { heading: 'Reach', question: 'Which children and families get help early, and who is not reached?' },
        { heading: 'Who leads', question: 'Who leads the plan, and what does each agency do in it?' },
        { heading: 'Waiting and stepping', question: 'How long do families wait, and what happens when need rises or falls?' },
      ],
    },
    {
      code: 'partnership',
      title: 'Partnership oversight',
      question: 'How well does the local safeguarding partnership watch over, coordinate and evaluate what its members do at the front door?',
      guidance: prose`
        Covers the multi-agency safeguarding arrangements, shared data, joint audits, scrutiny and challenge between agencies. Look for something that
        changed for children because the partnership asked.`,
      asks: [
        { heading: 'What the partnership knows', question: 'What do the partners know together about practice at the front door, and how do they know it?' },
        { heading: 'Challenge between agencies', question: 'When one agency falls short, who says so, and what changes?' },
        { heading: 'What changed for children', question: 'What is different for children because the partnership asked?' },
      ],
    },
    {
      code: 'leadership',
      title: 'Leaders’ and managers’ impact',
      question: 'What difference do leaders and managers in every agency make to front-door practice?',
      guidance: prose`
        Look at supervision, capacity, workload, learning from audit and how well leaders know their own service. Each agency answers for its own managers.`,
      asks: [
        { heading: 'Knowing their own service', question: 'How do leaders in each agency know what daily practice is like?' },
        { heading: 'Capacity and supervision', question: 'Have staff the time, supervision and training that the work needs?' },
        { heading: 'Learning', question: 'What has audit or a complaint changed in practice, and has it lasted?' },
      ],
    },
    {
      code: 'timeliness',
      title: 'Timeliness',
      question: 'Do children get a response in a time that fits their need?',
      guidance: prose`
        Follow the clock from the first concern to the first help, across agencies rather than within one. Say where children waited, for whom, and what the
        wait meant for them.`,
      asks: [
        { heading: 'From worry to help', question: 'How long is it from the first worry to the first help, across agencies?' },
        { heading: 'Where children wait', question: 'At which step do children wait, and which children wait longest?' },
        { heading: 'What the wait means', question: 'What does the wait mean for children, and what is done meanwhile?' },
      ],
    },
  ],
};
