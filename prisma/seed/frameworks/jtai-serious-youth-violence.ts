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
      asks: [
        { heading: 'One picture', question: 'Do agencies put their figures and knowledge together into one picture, and who keeps it?' },
        { heading: 'What children say', question: 'What do children and communities say about violence, and does it shape the picture?' },
        { heading: 'Who is missing', question: 'Which children does no agency count?' },
      ],
    },
    {
      code: 'early-help',
      title: 'Early help and prevention',
      question: 'Do children at risk of being drawn into violence get help early enough?',
      guidance: prose`
        Covers help for younger children, brothers and sisters, and families, as well as diversion and prevention by youth justice. Look for help that
        starts before an arrest or an injury.`,
      asks: [
        { heading: 'Before an arrest or injury', question: 'What help reaches children before an arrest or an injury?' },
        { heading: 'The whole family', question: 'What is offered to brothers, sisters and parents?' },
        { heading: 'Diversion', question: 'Do children who are diverted get help that they take up?' },
      ],
    },
    {
      code: 'recognition',
      title: 'Recognising risk',
      question: 'Do practitioners in every agency recognise that a child who harms others may also be harmed?',
      guidance: prose`
        Emergency departments, custody, schools and social care each show how they notice and refer. Look for language that blames children and for what was
        missed because of it.`,
      asks: [
        { heading: 'Noticing harm', question: 'Do staff see the harm that is done to a child who harms others?' },
        { heading: 'Words used', question: 'How do records and conversations speak of these children?' },
        { heading: 'Passing it on', question: 'Do emergency departments, custody and schools pass on what they notice in time?' },
      ],
    },
    {
      code: 'assessment-planning',
      title: 'Assessment and planning',
      question: 'Do agencies assess and plan together for each child, including the places and people that put the child at risk?',
      guidance: prose`
        Follow a few children across every agency’s record. Look for one plan that the child knows about, with safety in it and with health and learning
        needs, including speech and language, met.`,
      asks: [
        { heading: 'One plan', question: 'Is there one plan that every agency works to and that the child knows?' },
        { heading: 'Places and people', question: 'Does the plan deal with the places and people that put the child at risk?' },
        { heading: 'Safety', question: 'What in the plan makes the child safer this week?' },
      ],
    },
    {
      code: 'education',
      title: 'Education',
      question: 'Do children at risk stay in education that suits them?',
      guidance: prose`
        Covers attendance, part-time timetables, suspension and exclusion, alternative provision and moves between schools. Look at what agencies did
        together before a child lost a school place.`,
      asks: [
        { heading: 'Staying in school', question: 'What do agencies do together before a child loses a school place?' },
        { heading: 'Other provision', question: 'Does alternative provision suit the child and keep them safe?' },
        { heading: 'Children without a place', question: 'How many children have no full-time education, and who sees them?' },
      ],
    },
    {
      code: 'health',
      title: 'Health and emotional well-being',
      question: 'Do children affected by violence get the health care they need, including for trauma?',
      guidance: prose`
        Look at emergency care, mental health, substance misuse and speech and language services, and at how information from them reaches the child’s plan.`,
      asks: [
        { heading: 'Getting care', question: 'Which health care do children need after violence, and how long do they wait for it?' },
        { heading: 'Trauma and speech', question: 'Are trauma, speech and language needs found and met?' },
        { heading: 'Reaching the plan', question: 'Does what health staff know reach the child’s plan?' },
      ],
    },
    {
      code: 'justice',
      title: 'Children in the justice system',
      question: 'Are children who are suspected or convicted of violence treated as children first?',
      guidance: prose`
        Covers arrest, custody, voluntary interviews, out-of-court decisions, remand and sentence. Police and youth justice show how safeguarding and public
        protection are held together, and how unequal outcomes between groups of children are examined.`,
      asks: [
        { heading: 'Children first', question: 'How are children treated at arrest, in custody and in interviews?' },
        { heading: 'Decisions out of court', question: 'Do out-of-court decisions help children to stay out of violence?' },
        { heading: 'Unequal outcomes', question: 'Which groups of children fare differently, and what is done about it?' },
      ],
    },
    {
      code: 'disruption',
      title: 'Disrupting those who exploit children',
      question: 'How well do agencies use their powers together to disrupt adults and groups who draw children into violence?',
      guidance: prose`
        Look at shared intelligence, use of civil and criminal powers, and whether disruption made particular children safer. Say what could not be done and
        why.`,
      asks: [
        { heading: 'Shared intelligence', question: 'How do agencies share what they know about those who exploit children?' },
        { heading: 'Using powers', question: 'Which civil and criminal powers are used, and what comes of them?' },
        { heading: 'Safer children', question: 'Which children are safer because of it, and how is that known?' },
      ],
    },
    {
      code: 'places',
      title: 'Places and spaces',
      question: 'Do agencies make the places where children spend time safer?',
      guidance: prose`
        Parks, transport, shopping streets, takeaways and online spaces. Look for work with communities and businesses, and for what children say about
        where they feel safe.`,
      asks: [
        { heading: 'Where children feel safe', question: 'Where do children feel safe and unsafe, by their own account?' },
        { heading: 'Work with others', question: 'What do communities, transport and businesses do together with agencies?' },
        { heading: 'Online', question: 'What is done about harm that begins or grows online?' },
      ],
    },
    {
      code: 'partnership',
      title: 'Partnership working',
      question: 'How well do the safeguarding, community safety and youth justice partnerships work as one?',
      guidance: prose`
        Covers shared aims, roles that do not overlap or leave gaps, joint commissioning, evaluation and challenge. Look for learning from serious incidents
        that reached practice.`,
      asks: [
        { heading: 'Shared aims', question: 'Do the partnerships share aims and money, with no gap between their roles?' },
        { heading: 'Checking', question: 'How do partners find out whether their work makes a difference?' },
        { heading: 'Learning from incidents', question: 'What did serious incidents change in practice?' },
      ],
    },
    {
      code: 'leadership',
      title: 'Leaders’ and managers’ impact',
      question: 'What difference do leaders make to how staff are equipped and supported to do this work?',
      guidance: prose`
        Each agency shows training, supervision, capacity and support for staff who work with trauma. Look for leaders who know what is not working yet.`,
      asks: [
        { heading: 'Equipping staff', question: 'What training and supervision do staff have for work with trauma and violence?' },
        { heading: 'Support for staff', question: 'How are staff supported after distressing work?' },
        { heading: 'Knowing what does not work', question: 'What do leaders know is not working yet, and what are they doing?' },
      ],
    },
  ],
};
