import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** Area inspection of arrangements for children and young people with special educational needs and disabilities, as revised in June 2025. */
export const areaSend: FrameworkPack = {
  slug: 'area-send',
  title: 'Area SEND',
  owner: 'Ofsted and CQC',
  version: '2025',
  inForceFrom: '2025-06-06',
  description: prose`
    How education, health and care in a local area work together for children and young people with special educational needs and disabilities, from birth
    to 25. Our arrangement of what the handbook of June 2025 covers, in our words.`,
  kinds: ['JOINT', 'RE_INSPECTION', 'MONITORING_VISIT'],
  criteria: [
    {
      code: 'experience',
      title: 'Children’s and families’ experience',
      question: 'What do children, young people and families say about their lives and the help they get?',
      guidance: 'Begin with their own words, in every age group. Include those who are out of school, in alternative provision, or placed away from home.',
      asks: [
        { heading: 'Life now', question: 'What do children and young people say about their daily lives?' },
        { heading: 'What families say', question: 'What do families say about asking for and getting help?' },
        { heading: 'Those seldom heard', question: 'Who is out of sight, and what is life like for them?' },
      ],
    },
    {
      code: 'identification',
      title: 'Needs are identified early and assessed together',
      question: 'Are needs noticed early, and do education, health and care assess them together and on time?',
      guidance: prose`
        Covers health visiting, early years, schools, diagnostic pathways and education, health and care needs assessments. Look at how long children wait
        and what they are offered meanwhile.`,
      asks: [
        { heading: 'Noticing early', question: 'Who notices needs, how early, and what is offered at once?' },
        { heading: 'Assessing together', question: 'Do education, health and care assess together and on time?' },
        { heading: 'Waiting', question: 'How long do children wait, for what, and with what help meanwhile?' },
      ],
    },
    {
      code: 'participation',
      title: 'Taking part in decisions',
      question: 'Do children, young people and families take part in decisions about their own plans and support?',
      guidance: 'Look for plans in which the child can be recognised, annual reviews that change something, and information that families can find and use.',
      asks: [
        { heading: 'Having a say', question: 'How do children and families take part in decisions about them?' },
        { heading: 'Plans they recognise', question: 'Can a child be recognised in their plan?' },
        { heading: 'Reviews and information', question: 'Do reviews change anything, and can families find what they need to know?' },
      ],
    },
    {
      code: 'right-help',
      title: 'Help that arrives',
      question: 'Do children and young people get the help that was agreed, when it can still make a difference?',
      guidance: prose`
        Compare what plans promise with what is delivered by schools, therapists, social workers and short-break providers. Say who is waiting and for what.`,
      asks: [
        { heading: 'Promised and given', question: 'How does what plans promise compare with what is given?' },
        { heading: 'In time', question: 'Does help come while it can still make a difference?' },
        { heading: 'Who is waiting', question: 'Who is waiting, for what, and for how long?' },
      ],
    },
    {
      code: 'adulthood',
      title: 'Growing up',
      question: 'Does each move in a young person’s life, up to adulthood, begin in time and go as they hoped?',
      guidance: prose`
        From starting school to college, work, living as independently as possible and adult health and social care. Look for planning that starts early
        enough to matter.`,
      asks: [
        { heading: 'Each move', question: 'Does each move begin in time and go as the young person hoped?' },
        { heading: 'Health and care as adults', question: 'What happens when children’s services end?' },
        { heading: 'Work and independence', question: 'What helps young people into work and their own home?' },
      ],
    },
    {
      code: 'inclusion',
      title: 'Belonging',
      question: 'Are children and young people with SEND part of everyday life where they live and learn?',
      guidance: 'Covers attendance, exclusion, leisure, transport and alternative provision. Ask who is not there.',
      asks: [
        { heading: 'In school', question: 'Who is absent, excluded or on part of a timetable?' },
        { heading: 'In the community', question: 'Can children join in where they live?' },
        { heading: 'Other provision', question: 'Does alternative provision serve the children who are in it?' },
      ],
    },
    {
      code: 'partnership',
      title: 'How the local area partnership leads, plans and learns',
      question: 'Do council, integrated care board and education leaders plan, commission and check together, with a shared view of need?',
      guidance: prose`
        Covers strategy, joint commissioning, data, evaluation and how leaders act on what families tell them. Name the responsible body for each point.`,
      asks: [
        { heading: 'A shared view of need', question: 'Do leaders share one view of need, and act on it?' },
        { heading: 'Commissioning together', question: 'What is commissioned together, and what falls between?' },
        { heading: 'Checking and learning', question: 'How do leaders know what their plans changed for children?' },
      ],
    },
  ],
};
