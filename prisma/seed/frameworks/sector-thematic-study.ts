import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** The sector's own proposal for studying one theme in several areas, to find and share what works. */
export const sectorThematicStudy: FrameworkPack = {
  slug: 'sector-thematic-study',
  title: 'Sector proposal: thematic study',
  owner: 'The sector’s own proposal',
  version: '2026',
  inForceFrom: '2026-01-01',
  description: 'One theme, looked at in several areas, to learn what helps children and to pass it on. It compares practice and never areas.',
  kinds: ['THEMATIC_STUDY'],
  criteria: [
    {
      code: 'need',
      title: 'Understanding the need',
      question: 'How well do agencies together know which children the theme concerns and what they need?',
      guidance: 'Each agency shows its own figures and what they leave out. Look for one shared picture, and for the children whom no agency counts.',
    },
    {
      code: 'experience',
      title: 'What children and families say',
      question: 'What is life like for the children the theme concerns, in their own words?',
      guidance: 'Gather views in ways that suit the child, through people they trust. Say how many were heard and who was not.',
    },
    {
      code: 'early-help',
      title: 'Early help',
      question: 'What help reaches these children early, and what difference does it make?',
      guidance: 'Include what schools, health, youth justice and the voluntary sector do without a referral. Look for help that was offered and not taken up.',
    },
    {
      code: 'practice',
      title: 'Practice that makes a difference',
      question: 'Which ways of working make a difference, for which children, and how is that known?',
      guidance: prose`
        Describe the practice so that another area could try it: who does what, what it needs, what it costs and what it replaced. Say what evidence there
        is and what there is not.`,
    },
    {
      code: 'barriers',
      title: 'What gets in the way',
      question: 'What stops agencies from helping these children sooner or better?',
      guidance: 'Capacity, systems, law, culture or money. Say which of them agencies can change together and which need others to act.',
    },
    {
      code: 'partnership',
      title: 'Partnership working',
      question: 'How do agencies share the work, the information and the responsibility?',
      guidance: prose`
        Look at who leads, how disagreement is settled and what each agency would lose if another left. A finding here needs evidence from at least two
        agencies.`,
    },
    {
      code: 'learning',
      title: 'Learning and sharing',
      question: 'How does what is learned reach practice here and in other areas?',
      guidance: 'Look for learning that changed what staff do. Name what others may borrow and who could show them.',
    },
  ],
};
