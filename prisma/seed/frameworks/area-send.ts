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
    },
    {
      code: 'identification',
      title: 'Needs are identified early and assessed together',
      question: 'Are needs noticed early, and do education, health and care assess them together and on time?',
      guidance: prose`
        Covers health visiting, early years, schools, diagnostic pathways and education, health and care needs assessments. Look at how long children wait
        and what they are offered meanwhile.`,
    },
    {
      code: 'participation',
      title: 'Taking part in decisions',
      question: 'Do children, young people and families take part in decisions about their own plans and support?',
      guidance: 'Look for plans in which the child can be recognised, annual reviews that change something, and information that families can find and use.',
    },
    {
      code: 'right-help',
      title: 'Help that arrives',
      question: 'Do children and young people get the help that was agreed, when it can still make a difference?',
      guidance: prose`
        Compare what plans promise with what is delivered by schools, therapists, social workers and short-break providers. Say who is waiting and for what.`,
    },
    {
      code: 'adulthood',
      title: 'Growing up',
      question: 'Does each move in a young person’s life, up to adulthood, begin in time and go as they hoped?',
      guidance: prose`
        From starting school to college, work, living as independently as possible and adult health and social care. Look for planning that starts early
        enough to matter.`,
    },
    {
      code: 'inclusion',
      title: 'Belonging',
      question: 'Are children and young people with SEND part of everyday life where they live and learn?',
      guidance: 'Covers attendance, exclusion, leisure, transport and alternative provision. Ask who is not there.',
    },
    {
      code: 'partnership',
      title: 'How the local area partnership leads, plans and learns',
      question: 'Do council, integrated care board and education leaders plan, commission and check together, with a shared view of need?',
      guidance: prose`
        Covers strategy, joint commissioning, data, evaluation and how leaders act on what families tell them. Name the responsible body for each point.`,
    },
  ],
};
