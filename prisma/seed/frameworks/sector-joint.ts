import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** The sector's own proposal for a full joint inspection: one narrative about children, in which every agency has a part. */
export const sectorJoint: FrameworkPack = {
  slug: 'sector-joint',
  title: 'Sector proposal: full joint inspection',
  owner: 'The sector’s own proposal',
  version: '2026',
  inForceFrom: '2026-01-01',
  description: prose`
    How children are helped, protected and cared for by everyone with a duty to them, told as one narrative with every agency’s contribution in view. Built
    on what councils asked for in place of a single graded word.`,
  kinds: ['JOINT', 'RE_INSPECTION', 'MONITORING_VISIT'],
  criteria: [
    {
      code: 'early-help',
      title: 'Early help',
      question: 'Do children and families get help early, from whoever knows them best?',
      guidance: prose`
        Every agency shows the help it leads and the help it joins. Look at need across the area, waiting, take-up, and whether families are better off for
        it.`,
      asks: [
        { heading: 'Need across the area', question: 'What do agencies know of the need for early help, and where is it not met?' },
        { heading: 'Who helps', question: 'What help does each agency lead, and which does it join?' },
        { heading: 'Better off', question: 'Are families better off for it, and how is that known?' },
      ],
    },
    {
      code: 'front-door',
      title: 'The front door',
      question: 'When a child needs more, do agencies recognise it and decide together without delay?',
      guidance: prose`
        Contact, referral and first decisions in each agency and in the hub, by day and by night. Look for information shared in time and for feedback to
        those who referred.`,
      asks: [
        { heading: 'Recognising', question: 'Do staff in each agency recognise that a child needs more?' },
        { heading: 'Deciding together', question: 'Are first decisions made together, without delay, by day and by night?' },
        { heading: 'Feedback', question: 'What do those who referred hear back?' },
      ],
    },
    {
      code: 'help-and-protection',
      title: 'Children in need and children at risk of harm',
      question: 'Are children who need help or protection safer because of what agencies do together?',
      guidance: prose`
        Assessment, plans, core groups, child protection enquiries and conferences. Each agency shows what it did and what changed for the child, not only
        that it attended.`,
      asks: [
        { heading: 'Plans that change something', question: 'What changed for the child because of the plan?' },
        { heading: 'Each agency’s part', question: 'What did each agency do, beyond being there?' },
        { heading: 'When it is not enough', question: 'What happens when a child is not safer in time?' },
      ],
    },
    {
      code: 'outside-the-home',
      title: 'Risk outside the home',
      question: 'Are children protected from exploitation, violence and other harm outside the home?',
      guidance: prose`
        Missing children, exploitation, peer harm and online harm. Police, schools, health and youth justice show how they share what they know and disrupt
        those who cause harm.`,
      asks: [
        { heading: 'Seeing the risk', question: 'How do agencies see children at risk outside the home, online included?' },
        { heading: 'Missing children', question: 'What is asked and learned when a child returns?' },
        { heading: 'Disruption', question: 'What is done about those who cause harm?' },
      ],
    },
    {
      code: 'care',
      title: 'Children in care',
      question: 'Do children in care live in stable, loving homes, and are they healthy, learning and heard?',
      guidance: 'Covers homes and permanence, health assessments, school places, contact with family, and how all agencies act as corporate parents.',
      asks: [
        { heading: 'A home that lasts', question: 'Do children live in homes that suit them and that last?' },
        { heading: 'Health and learning', question: 'Are children well and learning, and who sees to it?' },
        { heading: 'Being heard', question: 'What do children say about their lives, and what changes because of it?' },
      ],
    },
    {
      code: 'care-leavers',
      title: 'Care leavers',
      question: 'Do young people leaving care have a home, people they trust and a start in adult life?',
      guidance: prose`
        Housing, health, learning, work and money. Look at what each agency offers beyond its duty, and at young people in custody or new to the country.`,
      asks: [
        { heading: 'Somewhere to live', question: 'Do young people live somewhere safe that they can afford?' },
        { heading: 'People they trust', question: 'Who stays in touch, and who is there when things go wrong?' },
        { heading: 'Work and learning', question: 'What helps young people into work, training or study?' },
      ],
    },
    {
      code: 'partnership',
      title: 'Partnership working',
      question: 'Do the safeguarding partners and relevant agencies act together, check each other and learn?',
      guidance: 'Covers shared priorities, data, money, audit, scrutiny and challenge. A finding here needs evidence from at least two agencies.',
      asks: [
        { heading: 'Acting together', question: 'What do partners do together that none could do alone?' },
        { heading: 'Checking each other', question: 'How do partners check and challenge each other?' },
        { heading: 'Learning', question: 'What did partners learn, and what did it change for children?' },
      ],
    },
    {
      code: 'leadership',
      title: 'Leaders’ impact',
      question: 'What difference do leaders in every agency make to children and to the staff who work with them?',
      guidance: prose`
        Workforce, workload, supervision and learning in each agency, and whether leaders know what practice is like. Ask staff and children as well as
        leaders.`,
      asks: [
        { heading: 'Knowing practice', question: 'How do leaders in each agency know what practice is like?' },
        { heading: 'Workforce', question: 'Are there enough staff with time and supervision to do the work?' },
        { heading: 'What children and staff say', question: 'What do children and staff say about leaders’ decisions?' },
      ],
    },
  ],
};
