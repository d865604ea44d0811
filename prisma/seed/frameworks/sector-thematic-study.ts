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
      asks: [
        { heading: 'What agencies count', question: 'What does each agency’s own information say, and what does it leave out?' },
        { heading: 'One picture', question: 'Where does the information come together, and who uses it?' },
        { heading: 'Children not counted', question: 'Which children does nobody count, and how are they found?' },
      ],
    },
    {
      code: 'experience',
      title: 'What children and families say',
      question: 'What is life like for the children the theme concerns, in their own words?',
      guidance: 'Gather views in ways that suit the child, through people they trust. Say how many were heard and who was not.',
      asks: [
        { heading: 'In their own words', question: 'What do children and families say about their lives?' },
        { heading: 'How they were heard', question: 'How were they asked, by whom, and how many?' },
        { heading: 'Who was not heard', question: 'Whose voice is missing, and what would it take to hear it?' },
      ],
    },
    {
      code: 'early-help',
      title: 'Early help',
      question: 'What help reaches these children early, and what difference does it make?',
      guidance: 'Include what schools, health, youth justice and the voluntary sector do without a referral. Look for help that was offered and not taken up.',
      asks: [
        { heading: 'What reaches children', question: 'What help reaches these children early, and from whom?' },
        { heading: 'The difference', question: 'What difference does it make, by whose account?' },
        { heading: 'Help not taken up', question: 'What was offered and not taken up, and why?' },
      ],
    },
    {
      code: 'practice',
      title: 'Practice that makes a difference',
      question: 'Which ways of working make a difference, for which children, and how is that known?',
      guidance: prose`
        Describe the practice so that another area could try it: who does what, what it needs, what it costs and what it replaced. Say what evidence there
        is and what there is not.`,
      asks: [
        { heading: 'The practice', question: 'What exactly is done, by whom, for which children?' },
        { heading: 'How it is known', question: 'What shows that it makes a difference, and what does not show it yet?' },
        { heading: 'What it needs', question: 'What would another area need to try it?' },
      ],
    },
    {
      code: 'barriers',
      title: 'What gets in the way',
      question: 'What stops agencies from helping these children sooner or better?',
      guidance: 'Capacity, systems, law, culture or money. Say which of them agencies can change together and which need others to act.',
      asks: [
        { heading: 'What stops agencies', question: 'What stops agencies from helping sooner?' },
        { heading: 'Within their power', question: 'What can they change together, and what have they tried?' },
        { heading: 'Beyond it', question: 'What needs others to act, and who?' },
      ],
    },
    {
      code: 'partnership',
      title: 'Partnership working',
      question: 'How do agencies share the work, the information and the responsibility?',
      guidance: prose`
        Look at who leads, how disagreement is settled and what each agency would lose if another left. A finding here needs evidence from at least two
        agencies.`,
      asks: [
        { heading: 'Who leads', question: 'Who leads the work, and what would be lost if one agency left?' },
        { heading: 'Sharing information', question: 'What is shared, and what is held back, and why?' },
        { heading: 'Disagreement', question: 'How is disagreement settled?' },
      ],
    },
    {
      code: 'learning',
      title: 'Learning and sharing',
      question: 'How does what is learned reach practice here and in other areas?',
      guidance: 'Look for learning that changed what staff do. Name what others may borrow and who could show them.',
      asks: [
        { heading: 'From learning to practice', question: 'What has changed in practice because of what was learned?' },
        { heading: 'What others may borrow', question: 'What may other areas borrow, and who could show them?' },
        { heading: 'What is not known', question: 'What is still not known?' },
      ],
    },
  ],
};
