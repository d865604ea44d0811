import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** The framework of 2013 to 2018, kept for reading older reports and for follow-up of what they asked for. */
export const sif: FrameworkPack = {
  slug: 'sif',
  title: 'Single Inspection Framework',
  owner: 'Ofsted',
  version: '2013',
  inForceFrom: '2013-11-01',
  description: prose`
    The areas of judgement Ofsted used for councils’ children’s services from November 2013 to early 2018, with the review of the local safeguarding
    children board. The areas and not their grades; the wording is ours.`,
  kinds: ['JOINT', 'RE_INSPECTION'],
  criteria: [
    {
      code: 'help-and-protection',
      title: 'Children who need help and protection',
      question: 'Are children who need help and protection helped early, kept safe and listened to?',
      guidance: prose`
        From early help through referral, assessment and planning to child protection. Includes children who go missing, are exploited, live with domestic
        abuse or are taught at home.`,
      asks: [
        { heading: 'Early help', question: 'Were families helped before worries grew?' },
        { heading: 'Referral and assessment', question: 'Were children seen, heard and assessed in time?' },
        { heading: 'Protection', question: 'Did plans make children safer?' },
      ],
    },
    {
      code: 'looked-after-permanence',
      title: 'Children looked after and achieving permanence',
      question: 'Do children looked after live in stable, loving homes that last, and do they do well there?',
      guidance: prose`
        Covers decisions to look after children, where they live, their health and education, contact with family, return home and the plan for permanence.`,
      asks: [
        { heading: 'Deciding', question: 'Were decisions to look after children made in time and for the right reasons?' },
        { heading: 'Homes that last', question: 'Did children live in homes that lasted?' },
        { heading: 'Health and learning', question: 'Were children well and learning?' },
      ],
    },
    {
      code: 'adoption',
      title: 'Adoption performance',
      question: 'Are children who need adoption matched without delay and supported with their new family for as long as they need?',
      guidance: prose`
        Look at decisions for permanence made early, finding families for brothers and sisters and for older children, and support before and after the
        order.`,
      asks: [
        { heading: 'Finding a family', question: 'How long did children wait for a family, and which children waited longest?' },
        { heading: 'Brothers and sisters', question: 'Was permanence found for brothers and sisters and for older children?' },
        { heading: 'Support', question: 'Were families supported for as long as they needed it?' },
      ],
    },
    {
      code: 'care-leavers',
      title: 'Care leavers',
      question: 'Are young people who leave care ready, safe and supported as they become adults?',
      guidance: 'Covers pathway plans, somewhere suitable to live, education, work and training, health, and whether the council stays in touch.',
      asks: [
        { heading: 'Ready for adult life', question: 'Were young people ready to live on their own?' },
        { heading: 'Somewhere to live', question: 'Did they live somewhere safe and suitable?' },
        { heading: 'Staying in touch', question: 'Did the council know how they were?' },
      ],
    },
    {
      code: 'leadership-governance',
      title: 'Leadership, management and governance',
      question: 'Do leaders know what daily practice is like, and do they make it better for children?',
      guidance: prose`
        Covers political and professional leadership, workforce, performance information, commissioning, learning from complaints and from children, and the
        council as corporate parent.`,
      asks: [
        { heading: 'Knowing practice', question: 'Did leaders know what daily practice was like?' },
        { heading: 'Staff', question: 'Were there enough staff, with supervision and training?' },
        { heading: 'Learning', question: 'What did complaints and children’s views change?' },
      ],
    },
    {
      code: 'lscb',
      title: 'Review of the local safeguarding children board',
      question: 'Does the board make sure that its partners work together to keep children safe, and does it check that they do?',
      guidance: prose`
        Covers coordination, policies and thresholds, training, audits, case reviews and challenge. What this review asked of boards is asked of
        safeguarding partnerships now.`,
      asks: [
        { heading: 'Working together', question: 'Did the board make partners work together?' },
        { heading: 'Checking', question: 'How did the board check, and what did it find?' },
        { heading: 'What changed', question: 'What changed for children because of the board?' },
      ],
    },
  ],
};
