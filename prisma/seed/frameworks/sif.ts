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
    },
    {
      code: 'looked-after-permanence',
      title: 'Children looked after and achieving permanence',
      question: 'Do children looked after live in stable, loving homes that last, and do they do well there?',
      guidance: prose`
        Covers decisions to look after children, where they live, their health and education, contact with family, return home and the plan for permanence.`,
    },
    {
      code: 'adoption',
      title: 'Adoption performance',
      question: 'Are children who need adoption matched without delay and supported with their new family for as long as they need?',
      guidance: prose`
        Look at decisions for permanence made early, finding families for brothers and sisters and for older children, and support before and after the
        order.`,
    },
    {
      code: 'care-leavers',
      title: 'Care leavers',
      question: 'Are young people who leave care ready, safe and supported as they become adults?',
      guidance: 'Covers pathway plans, somewhere suitable to live, education, work and training, health, and whether the council stays in touch.',
    },
    {
      code: 'leadership-governance',
      title: 'Leadership, management and governance',
      question: 'Do leaders know what daily practice is like, and do they make it better for children?',
      guidance: prose`
        Covers political and professional leadership, workforce, performance information, commissioning, learning from complaints and from children, and the
        council as corporate parent.`,
    },
    {
      code: 'lscb',
      title: 'Review of the local safeguarding children board',
      question: 'Does the board make sure that its partners work together to keep children safe, and does it check that they do?',
      guidance: prose`
        Covers coordination, policies and thresholds, training, audits, case reviews and challenge. What this review asked of boards is asked of
        safeguarding partnerships now.`,
    },
  ],
};
