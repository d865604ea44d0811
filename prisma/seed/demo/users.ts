import type { DemoUser } from '../types.ts';

/** Invented people. The first three are the accounts a newcomer should try: the lead inspector, a contributor and a board member. */
export const users: readonly DemoUser[] = [
  {
    key: 'lead-inspector', agency: 'ofsted', name: 'Marian Okafor',
    email: 'marian.okafor@ofsted.example', jobTitle: 'His Majesty’s Inspector, social care',
  },
  {
    key: 'health-contributor', agency: 'northmere-health', name: 'Amara Lindqvist',
    email: 'amara.lindqvist@northmere-health.example', jobTitle: 'Named nurse, safeguarding hub',
  },
  {
    key: 'board-member', agency: 'scrutiny', name: 'Margaret Oyelaran',
    email: 'margaret.oyelaran@fenland-scrutiny.example', jobTitle: 'Independent scrutineer, Northmere and Eastholme',
  },

  {
    key: 'ofsted-education', agency: 'ofsted', name: 'Tomasz Wilk',
    email: 'tomasz.wilk@ofsted.example', jobTitle: 'His Majesty’s Inspector, schools',
  },
  {
    key: 'cqc-inspector', agency: 'cqc', name: 'Priya Nambiar',
    email: 'priya.nambiar@cqc.example', jobTitle: 'Children’s services inspector',
  },
  {
    key: 'hmicfrs-inspector', agency: 'hmicfrs', name: 'Callum Reid',
    email: 'callum.reid@hmicfrs.example', jobTitle: 'Child protection inspector',
  },
  {
    key: 'probation-inspector', agency: 'hmi-probation', name: 'Denise Campbell',
    email: 'denise.campbell@hmi-probation.example', jobTitle: 'His Majesty’s Inspector of Probation',
  },
  {
    key: 'observer', agency: 'hmi-probation', name: 'Yusuf Demir',
    email: 'yusuf.demir@hmi-probation.example', jobTitle: 'Inspector in induction',
  },
  {
    key: 'administrator', agency: 'ofsted', name: 'Helen Sharpe',
    email: 'helen.sharpe@ofsted.example', jobTitle: 'Platform administrator', isAdministrator: true,
  },

  {
    key: 'council-coordinator', agency: 'northmere-council', name: 'Judith Marlow',
    email: 'judith.marlow@northmere-council.example', jobTitle: 'Head of quality and performance',
  },
  {
    key: 'council-hub', agency: 'northmere-council', name: 'Kwame Boateng',
    email: 'kwame.boateng@northmere-council.example', jobTitle: 'Team manager, safeguarding hub',
  },
  {
    key: 'council-analyst', agency: 'northmere-council', name: 'Sian Prothero',
    email: 'sian.prothero@northmere-council.example', jobTitle: 'Senior performance analyst',
  },
  {
    key: 'board-chair', agency: 'northmere-council', name: 'Farida Rahman',
    email: 'farida.rahman@northmere-council.example', jobTitle: 'Director of children’s services, chair of the partnership board',
  },
  {
    key: 'police-coordinator', agency: 'northmere-police', name: 'Fiona Drummond',
    email: 'fiona.drummond@northmere-police.example', jobTitle: 'Detective superintendent, protecting vulnerable people',
  },
  {
    key: 'police-hub', agency: 'northmere-police', name: 'Imran Sheikh',
    email: 'imran.sheikh@northmere-police.example', jobTitle: 'Detective sergeant, safeguarding hub',
  },
  {
    key: 'police-analyst', agency: 'northmere-police', name: 'Bethan Lowry',
    email: 'bethan.lowry@northmere-police.example', jobTitle: 'Performance analyst',
  },
  {
    key: 'health-coordinator', agency: 'northmere-health', name: 'Grace Achterberg',
    email: 'grace.achterberg@northmere-health.example', jobTitle: 'Designated nurse for safeguarding children',
  },
  {
    key: 'health-gp', agency: 'northmere-health', name: 'Rohan Mehta',
    email: 'rohan.mehta@northmere-health.example', jobTitle: 'Named doctor, general practice',
  },
  {
    key: 'schools-coordinator', agency: 'northmere-schools', name: 'Naomi Fletcher',
    email: 'naomi.fletcher@northmere-schools.example', jobTitle: 'Safeguarding adviser to schools',
  },
  {
    key: 'schools-dsl', agency: 'northmere-schools', name: 'Piotr Zielinski',
    email: 'piotr.zielinski@northmere-schools.example', jobTitle: 'Designated safeguarding lead, secondary school',
  },
  {
    key: 'youth-justice-coordinator', agency: 'northmere-youth-justice', name: 'Leon Brathwaite',
    email: 'leon.brathwaite@northmere-youth-justice.example', jobTitle: 'Head of service',
  },
  {
    key: 'youth-justice-prevention', agency: 'northmere-youth-justice', name: 'Hannah Quill',
    email: 'hannah.quill@northmere-youth-justice.example', jobTitle: 'Prevention team leader',
  },

  {
    key: 'eastholme-council-coordinator', agency: 'eastholme-council', name: 'Bryony Tate',
    email: 'bryony.tate@eastholme-council.example', jobTitle: 'Assistant director, quality and practice',
  },
  {
    key: 'eastholme-council-care', agency: 'eastholme-council', name: 'Oluwaseun Ajayi',
    email: 'oluwaseun.ajayi@eastholme-council.example', jobTitle: 'Head of service, children in care',
  },
  {
    key: 'eastholme-police-coordinator', agency: 'eastholme-police', name: 'Martin Heslop',
    email: 'martin.heslop@eastholme-police.example', jobTitle: 'Detective chief inspector, safeguarding',
  },
  {
    key: 'eastholme-health-coordinator', agency: 'eastholme-health', name: 'Zainab Qureshi',
    email: 'zainab.qureshi@eastholme-health.example', jobTitle: 'Designated nurse, children in care',
  },
  {
    key: 'eastholme-schools-coordinator', agency: 'eastholme-schools', name: 'Colette Barnes',
    email: 'colette.barnes@eastholme-schools.example', jobTitle: 'Head teacher, alliance safeguarding lead',
  },
  {
    key: 'eastholme-youth-justice-coordinator', agency: 'eastholme-youth-justice', name: 'Dominic Frazer',
    email: 'dominic.frazer@eastholme-youth-justice.example', jobTitle: 'Service manager',
  },

  {
    key: 'southbeck-council-coordinator', agency: 'southbeck-council', name: 'Wendy Arkwright',
    email: 'wendy.arkwright@southbeck-council.example', jobTitle: 'Head of safeguarding and quality',
  },
];
