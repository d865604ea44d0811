import type { DemoInspection } from '../../types.ts';
import { agenciesEvidence } from './agencies-evidence.ts';
import { inspectorsEvidence } from './inspectors-evidence.ts';
import { narrative } from './narrative.ts';
import { proposals } from './proposals.ts';
import { requests } from './requests.ts';

/** A full joint inspection that is published, so that a board member has a finished narrative to read. */
export const eastholme: DemoInspection = {
  title: 'Eastholme: joint inspection of help, protection and care',
  areaName: 'Eastholme',
  kind: 'JOINT',
  framework: 'sector-joint',
  unannounced: false,
  phases: ['SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLISHED'],
  lead: 'lead-inspector',
  agencies: ['eastholme-council', 'eastholme-police', 'eastholme-health', 'eastholme-schools', 'eastholme-youth-justice'],
  members: [
    { user: 'lead-inspector', role: 'LEAD_INSPECTOR' },
    { user: 'ofsted-education', role: 'TEAM_INSPECTOR' },
    { user: 'cqc-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'hmicfrs-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'probation-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'eastholme-council-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'eastholme-council-care', role: 'CONTRIBUTOR' },
    { user: 'eastholme-police-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'eastholme-health-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'eastholme-schools-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'eastholme-youth-justice-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'board-member', role: 'BOARD_MEMBER' },
  ],
  criterionLeads: {
    'early-help': 'ofsted',
    'front-door': 'hmicfrs',
    'help-and-protection': 'cqc',
    'outside-the-home': 'hmicfrs',
    care: 'ofsted',
    'care-leavers': 'hmi-probation',
    partnership: 'ofsted',
    leadership: 'ofsted',
  },
  evidence: [...agenciesEvidence, ...inspectorsEvidence],
  requests,
  hourlyRates: [
    { saidBy: 'eastholme-council-coordinator', daysAgo: 7, rate: '36.20' },
    { saidBy: 'eastholme-health-coordinator', daysAgo: 6, rate: '41' },
  ],
  narrative,
  proposals,
  versions: [{ savedBy: 'lead-inspector', name: 'Draft sent to agencies', daysAgo: 0.4, frozenFor: 'FACTUAL_ACCURACY' }],
};
