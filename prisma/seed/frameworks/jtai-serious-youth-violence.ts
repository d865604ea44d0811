import type { FrameworkPack } from '../types.ts';
import { prose } from '../prose.ts';

/** Joint targeted area inspection on the theme of serious youth violence, as revised in September 2023. */
export const jtaiSeriousYouthViolence: FrameworkPack = {
  slug: 'jtai-serious-youth-violence',
  title: 'JTAI: serious youth violence',
  owner: 'Ofsted, CQC, HMICFRS and HMI Probation',
  version: '2023',
  inForceFrom: '2023-09-22',
  description: prose`
    How agencies together prevent serious youth violence and protect the children it reaches. Our arrangement of what the guidance of September 2023 covers,
    in our words.`,
  kinds: ['THEMATIC_STUDY', 'RE_INSPECTION'],
  criteria: [
    {
      code: 'understanding',
      title: 'Understanding the need',
      question: 'How well do agencies know which children are affected by serious youth violence, where and why?',
      guidance: prose`
        Look for one shared picture drawn from police, health, school and youth justice information, kept up to date and used. Ask what children and
        communities say, and who is missing from the picture.`,
    },
    {
      code: 'early-help',
      title: 'Early help and prevention',
      question: 'Do children at risk of being drawn into violence get help early enough?',
      guidance: prose`
        Covers help for younger children, brothers and sisters, and families, as well as diversion and prevention by youth justice. Look for help that
        starts before an arrest or an injury.`,
    },
    {
      code: 'recognition',
      title: 'Recognising risk',
      question: 'Do practitioners in every agency recognise that a child who harms others may also be harmed?',
      guidance: prose`
        Emergency departments, custody, schools and social care each show how they notice and refer. Look for language that blames children and for what was
        missed because of it.`,
    },
    {
      code: 'assessment-planning',
      title: 'Assessment and planning',
      question: 'Do agencies assess and plan together for each child, including the places and people that put the child at risk?',
      guidance: prose`
        Follow a few children across every agency’s record. Look for one plan that the child knows about, with safety in it and with health and learning
        needs, including speech and language, met.`,
    },
    {
      code: 'education',
      title: 'Education',
      question: 'Do children at risk stay in education that suits them?',
      guidance: prose`
        Covers attendance, part-time timetables, suspension and exclusion, alternative provision and moves between schools. Look at what agencies did
        together before a child lost a school place.`,
    },
    {
      code: 'health',
      title: 'Health and emotional well-being',
      question: 'Do children affected by violence get the health care they need, including for trauma?',
      guidance: prose`
        Look at emergency care, mental health, substance misuse and speech and language services, and at how information from them reaches the child’s plan.`,
    },
    {
      code: 'justice',
      title: 'Children in the justice system',
      question: 'Are children who are suspected or convicted of violence treated as children first?',
      guidance: prose`
        Covers arrest, custody, voluntary interviews, out-of-court decisions, remand and sentence. Police and youth justice show how safeguarding and public
        protection are held together, and how unequal outcomes between groups of children are examined.`,
    },
    {
      code: 'disruption',
      title: 'Disrupting those who exploit children',
      question: 'How well do agencies use their powers together to disrupt adults and groups who draw children into violence?',
      guidance: prose`
        Look at shared intelligence, use of civil and criminal powers, and whether disruption made particular children safer. Say what could not be done and
        why.`,
    },
    {
      code: 'places',
      title: 'Places and spaces',
      question: 'Do agencies make the places where children spend time safer?',
      guidance: prose`
        Parks, transport, shopping streets, takeaways and online spaces. Look for work with communities and businesses, and for what children say about
        where they feel safe.`,
    },
    {
      code: 'partnership',
      title: 'Partnership working',
      question: 'How well do the safeguarding, community safety and youth justice partnerships work as one?',
      guidance: prose`
        Covers shared aims, roles that do not overlap or leave gaps, joint commissioning, evaluation and challenge. Look for learning from serious incidents
        that reached practice.`,
    },
    {
      code: 'leadership',
      title: 'Leaders’ and managers’ impact',
      question: 'What difference do leaders make to how staff are equipped and supported to do this work?',
      guidance: prose`
        Each agency shows training, supervision, capacity and support for staff who work with trauma. Look for leaders who know what is not working yet.`,
    },
  ],
};
