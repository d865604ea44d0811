import type { DemoInspection } from '../../types.ts';
import { cases } from './cases.ts';
import { council } from './council.ts';
import { councilSystem } from './council-system.ts';
import { files } from './files.ts';
import { health } from './health.ts';
import { inspectors } from './inspectors.ts';
import { answers } from './answers.ts';
import { lines } from './lines.ts';
import { moderation } from './moderation.ts';
import { suggestions } from './suggestions.ts';
import { threads } from './threads.ts';
import { narrative } from './narrative.ts';
import { police } from './police.ts';
import { requests } from './requests.ts';
import { schools } from './schools.ts';
import { youthJustice } from './youth-justice.ts';

/** An unannounced front-door inspection in mid-flight: inspectors compose while agencies still add evidence. */
export const northmere: DemoInspection = {
  title: 'Northmere: front door of all agencies',
  areaName: 'Northmere',
  kind: 'FRONT_DOOR',
  framework: 'jtai-front-door',
  unannounced: true,
  phases: ['SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING'],
  lead: 'lead-inspector',
  agencies: ['northmere-council', 'northmere-police', 'northmere-health', 'northmere-schools', 'northmere-youth-justice'],
  members: [
    { user: 'lead-inspector', role: 'LEAD_INSPECTOR' },
    { user: 'ofsted-education', role: 'TEAM_INSPECTOR' },
    { user: 'cqc-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'hmicfrs-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'probation-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'council-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'council-hub', role: 'CONTRIBUTOR' },
    { user: 'council-analyst', role: 'CONTRIBUTOR' },
    { user: 'police-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'police-hub', role: 'CONTRIBUTOR' },
    { user: 'police-analyst', role: 'CONTRIBUTOR' },
    { user: 'health-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'health-contributor', role: 'CONTRIBUTOR' },
    { user: 'health-gp', role: 'CONTRIBUTOR' },
    { user: 'schools-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'schools-dsl', role: 'CONTRIBUTOR' },
    { user: 'youth-justice-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'youth-justice-prevention', role: 'CONTRIBUTOR' },
    { user: 'board-chair', role: 'BOARD_MEMBER' },
    { user: 'board-member', role: 'BOARD_MEMBER' },
    { user: 'observer', role: 'OBSERVER' },
  ],
  criterionLeads: {
    'front-door': 'cqc',
    mash: 'hmicfrs',
    'early-decisions': 'ofsted',
    'early-help': 'ofsted',
    partnership: 'ofsted',
    leadership: 'hmi-probation',
    timeliness: 'hmicfrs',
  },
  hourlyRates: [{ saidBy: 'council-coordinator', daysAgo: 6.5, rate: '38.50' }],
  childReferences: [
    { keptBy: 'council-hub', number: 4, note: 'Duty folder, blue tab' },
    { keptBy: 'council-hub', number: 18, note: 'Duty folder, green tab' },
    { keptBy: 'health-contributor', number: 4, note: 'Hub tray, first sheet' },
    { keptBy: 'health-contributor', number: 22, note: 'Hub tray, third sheet' },
    { keptBy: 'schools-dsl', number: 7, note: '' },
    { keptBy: 'police-hub', number: 11, note: 'Locked cabinet, second shelf' },
    { keptBy: 'youth-justice-prevention', number: 15, note: '' },
  ],
  evidence: [...council, ...councilSystem, ...police, ...health, ...schools, ...youthJustice, ...inspectors],
  requests,
  files,
  narrative,
  lines,
  answers,
  threads,
  moderation,
  patterns: [
    { of: { criterion: 'front-door', index: 2 }, text: 'Most [which settings] know before [when] that a child was present at [what the night before], and someone is there to [do what] for that child.' },
    { of: { criterion: 'front-door', index: 1 }, text: 'Staff who meet children first notice them. [Which staff] ask [what], and [which staff] check [what] as a matter of course.' },
  ],
  suggestions,
  cases,
  versions: [{ savedBy: 'lead-inspector', name: 'Before the team met', daysAgo: 0.8 }],
};
