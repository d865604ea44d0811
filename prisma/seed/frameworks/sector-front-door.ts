import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** The sector's own proposal: an unannounced look at the first response to a child, with a lane for each agency. */
export const sectorFrontDoor: FrameworkPack = {
  slug: 'sector-front-door',
  title: 'Sector proposal: front door of every agency',
  owner: 'The sector’s own proposal',
  version: '2026',
  inForceFrom: '2026-01-01',
  description: prose`
    Contact, referral and assessment as a child meets them, and a lane for each agency’s own front door, so that no agency is judged on another’s evidence.
    Built on what councils asked for: unannounced, across all agencies, in narrative.`,
  kinds: ['FRONT_DOOR', 'RE_INSPECTION'],
  criteria: [
    {
      code: 'contact',
      title: 'Contact',
      question: 'When someone is worried about a child, can they reach someone who listens and knows what to do, at any hour?',
      guidance: prose`
        Every agency that sends or takes contacts shows how many, when and with what answer. Look at evenings and weekends, at consent, and at what families
        were told.`,
      asks: [
        { heading: 'Reaching someone', question: 'Can a worried person reach someone who listens, by day and by night?' },
        { heading: 'The answer', question: 'What happens to contacts, and what are families asked and told?' },
        { heading: 'Who makes contact', question: 'Which agencies send contacts, which do not, and why?' },
      ],
    },
    {
      code: 'referral',
      title: 'Referral',
      question: 'Do referrals say what life is like for the child, and does the right agency act on them in time?',
      guidance: prose`
        Read referrals from each agency side by side. Look at thresholds, shared decisions, repeat referrals, and whether the person who referred learned
        what happened.`,
      asks: [
        { heading: 'What referrals say', question: 'Do referrals from each agency say what life is like for the child?' },
        { heading: 'Acting in time', question: 'Does the right agency act on them in time, and share the decision?' },
        { heading: 'Coming back', question: 'Which children are referred again, and what did the referrer learn?' },
      ],
    },
    {
      code: 'assessment',
      title: 'Assessment',
      question: 'Do first assessments bring together what every agency knows and lead to help that fits?',
      guidance: prose`
        Follow a few children from first contact to first help. Look for the child’s own words, fathers and other adults in the home, history, and each
        agency’s part.`,
      asks: [
        { heading: 'What is brought together', question: 'Does the assessment hold what each agency knows, and the history?' },
        { heading: 'The child’s own words', question: 'Is the child seen and heard, and are all adults in the home known?' },
        { heading: 'Help that follows', question: 'Does help that fits begin while the assessment goes on?' },
      ],
    },
    {
      code: 'early-help',
      title: 'Early help',
      question: 'Do families who are turned away from statutory help find earlier help that is real?',
      guidance: prose`
        Schools, health visitors, youth services and the voluntary sector show what they lead. Look at waiting, at take-up, and at what became of families
        who said no.`,
      asks: [
        { heading: 'Being turned away', question: 'What happens to families who do not meet the threshold for statutory help?' },
        { heading: 'Who offers what', question: 'What do schools, health, youth services and the voluntary sector lead?' },
        { heading: 'Taking it up', question: 'Who takes up help, who says no, and what becomes of them?' },
      ],
    },
    {
      code: 'council-front-door',
      title: 'Lane: the council’s front door',
      question: 'How well does the council take contacts, decide and begin to help?',
      guidance: prose`
        The council shows its contact service, management oversight, workloads and emergency duty team. Other agencies say what it is like to work with.`,
      asks: [
        { heading: 'Taking contacts', question: 'How are contacts taken, and by whom, at any hour?' },
        { heading: 'Deciding', question: 'How do managers oversee decisions, and how many does each of them make?' },
        { heading: 'Working with others', question: 'What is it like for other agencies to work with the council’s front door?' },
      ],
    },
    {
      code: 'police-front-door',
      title: 'Lane: the police’s front door',
      question: 'How well do police officers and control rooms notice children and pass on what they see?',
      guidance: 'The police show notifications, the voice of the child in them, how long triage takes, missing children, and what officers can do at night.',
      asks: [
        { heading: 'Noticing children', question: 'Do officers and control rooms notice and speak to children?' },
        { heading: 'Notifications', question: 'What do notifications say, and how long does it take until others have them?' },
        { heading: 'At night', question: 'What can officers do for a child out of hours?' },
      ],
    },
    {
      code: 'health-front-door',
      title: 'Lane: health’s front door',
      question: 'How well do health services notice children at risk and act?',
      guidance: prose`
        Emergency departments, family doctors, midwives, health visitors, school nurses and mental health services each show their part, including adult
        services that treat parents.`,
      asks: [
        { heading: 'Noticing', question: 'How does each health service notice children at risk, services for adults included?' },
        { heading: 'Sharing', question: 'What is shared with whom, and how fast?' },
        { heading: 'Following up', question: 'What do health staff do when a child is not brought or nothing is heard?' },
      ],
    },
    {
      code: 'schools-front-door',
      title: 'Lane: schools’ front door',
      question: 'How well do schools, colleges and early years settings notice, record and raise concerns?',
      guidance: prose`
        Safeguarding leads show records, referrals and what they heard back. Include children taught at home, on part-time timetables or missing from
        education.`,
      asks: [
        { heading: 'Noticing and recording', question: 'How do schools and settings notice and record worries?' },
        { heading: 'Raising concerns', question: 'What do they raise, with whom, and what do they hear back?' },
        { heading: 'Children not in school', question: 'Who keeps sight of children who are not in school full time?' },
      ],
    },
    {
      code: 'youth-justice-front-door',
      title: 'Lane: youth justice’s front door',
      question: 'How well do youth justice and probation services notice that a child, or the child of an adult they supervise, needs help?',
      guidance: 'Show screening at first contact, out-of-court decisions, prevention work, and checks on adults under supervision who live with children.',
      asks: [
        { heading: 'First contact', question: 'What is asked about children and their safety at first contact?' },
        { heading: 'Adults under supervision', question: 'Are checks made on adults under supervision who live with children?' },
        { heading: 'Prevention', question: 'What does prevention work offer, and to whom?' },
      ],
    },
    {
      code: 'partnership',
      title: 'Partnership working',
      question: 'Do agencies act as one front door, and does the safeguarding partnership know whether they do?',
      guidance: prose`
        Covers shared thresholds, information sharing, escalation, joint audit and independent scrutiny. A finding here needs evidence from at least two
        agencies.`,
      asks: [
        { heading: 'One front door', question: 'Where do agencies act as one, and where does a family meet several doors?' },
        { heading: 'Settling disagreement', question: 'How is disagreement raised, and how long until it is settled?' },
        { heading: 'Joint audit', question: 'What do agencies find when they look at children’s journeys together?' },
      ],
    },
  ],
};
