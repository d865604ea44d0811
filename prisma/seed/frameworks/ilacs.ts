import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** Ofsted's inspection of local authority children's services, from when it stopped giving one overall word. */
export const ilacs: FrameworkPack = {
  slug: 'ilacs',
  title: 'Inspecting local authority children’s services (ILACS)',
  owner: 'Ofsted',
  version: '2026',
  inForceFrom: '2026-04-01',
  description: 'The areas Ofsted reports on for councils’ children’s services, as used since April 2026. The areas and not their grades; the wording is ours.',
  kinds: ['JOINT', 'RE_INSPECTION', 'MONITORING_VISIT'],
  criteria: [
    {
      code: 'leadership',
      title: 'The impact of leaders on social work practice',
      question: 'How do leaders shape practice with children and families, and how do they know what it is like?',
      guidance: prose`
        Read with the council’s self-evaluation: what it knows about practice, how it knows, and what it plans. Covers workforce, workload, supervision,
        quality assurance and work with partners.`,
      asks: [
        { heading: 'What leaders know', question: 'What do leaders know about practice, and how do they know it?' },
        { heading: 'Workforce and workload', question: 'Have social workers the time and supervision to know their families?' },
        { heading: 'Plans and partners', question: 'What do leaders plan with partners, and what came of earlier plans?' },
      ],
    },
    {
      code: 'help-and-protection',
      title: 'Children who need help and protection',
      question: 'What is life like for children who need help and protection, and does it get better?',
      guidance: prose`
        From early help to the edge of care, including children at risk outside the home, privately fostered children and children missing from home or
        education.`,
      asks: [
        { heading: 'Early help and referral', question: 'Do families get help when they first ask for it?' },
        { heading: 'Assessment and plans', question: 'Do assessments and plans change things for children, in time?' },
        { heading: 'Risk outside the home', question: 'Are children at risk outside the home found and protected?' },
      ],
    },
    {
      code: 'in-care',
      title: 'Children in care',
      question: 'What is life like for children in care, wherever they live, and are they doing well?',
      guidance: 'Covers coming into care and going home, stability, permanence, brothers and sisters, health, education and children placed far away.',
      asks: [
        { heading: 'Coming into care', question: 'Do children come into care when they need to, and not before?' },
        { heading: 'Homes and permanence', question: 'Do children live in homes that last, near those who matter to them?' },
        { heading: 'Health and learning', question: 'Are children well and learning, wherever they live?' },
      ],
    },
    {
      code: 'care-leavers',
      title: 'Care leavers',
      question: 'What is life like for care leavers, and are they getting where they want to be?',
      guidance: prose`
        Covers relationships, preparation, somewhere safe to live, health, work and learning, and young people in custody or who arrived in the country
        alone.`,
      asks: [
        { heading: 'Relationships', question: 'Who knows the young person well and stays in touch?' },
        { heading: 'Home, health and money', question: 'Have young people a safe home, health care and enough to live on?' },
        { heading: 'Where they want to be', question: 'What helps them towards what they want to do?' },
      ],
    },
  ],
};
