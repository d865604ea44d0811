import type { DemoInspection } from '../../types.ts';
import { evidence } from './evidence.ts';
import { narrative } from './narrative.ts';
import { proposals } from './proposals.ts';

/** An inspection whose draft is with the agencies: wording that they propose waits for the lead inspector. Health services and police are Northmere’s, which serve this area too. */
export const southbeck: DemoInspection = {
  title: 'Southbeck: front door of all agencies',
  areaName: 'Southbeck',
  kind: 'FRONT_DOOR',
  framework: 'jtai-front-door',
  unannounced: true,
  phases: ['SET_UP', 'NOTIFIED', 'EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY'],
  lead: 'lead-inspector',
  agencies: ['southbeck-council', 'northmere-police', 'northmere-health'],
  members: [
    { user: 'lead-inspector', role: 'LEAD_INSPECTOR' },
    { user: 'cqc-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'hmicfrs-inspector', role: 'TEAM_INSPECTOR' },
    { user: 'southbeck-council-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'police-coordinator', role: 'AGENCY_COORDINATOR' },
    { user: 'health-coordinator', role: 'AGENCY_COORDINATOR' },
  ],
  criterionLeads: { 'front-door': 'cqc', mash: 'hmicfrs', 'early-decisions': 'ofsted', 'early-help': 'ofsted', partnership: 'ofsted', leadership: 'cqc', timeliness: 'ofsted' },
  evidence,
  narrative,
  proposals,
};
