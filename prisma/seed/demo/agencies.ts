import type { DemoAgency } from '../types.ts';

/** Northmere, Eastholme and Southbeck are invented; the inspectorates are real, their people are not. */
export const agencies: readonly DemoAgency[] = [
  { key: 'ofsted', kind: 'INSPECTORATE', name: 'Ofsted', shortName: 'Ofsted' },
  { key: 'cqc', kind: 'INSPECTORATE', name: 'Care Quality Commission (CQC)', shortName: 'CQC' },
  { key: 'hmicfrs', kind: 'INSPECTORATE', name: 'HMICFRS', shortName: 'HMICFRS' },
  { key: 'hmi-probation', kind: 'INSPECTORATE', name: 'HMI Probation', shortName: 'HMI Probation' },

  { key: 'northmere-council', kind: 'COUNCIL', name: 'Northmere Council', shortName: 'Council' },
  { key: 'northmere-police', kind: 'POLICE', name: 'Northmere Police', shortName: 'Police' },
  { key: 'northmere-health', kind: 'HEALTH', name: 'Northmere Integrated Care Board', shortName: 'Health' },
  { key: 'northmere-schools', kind: 'SCHOOL', name: 'Northmere Schools', shortName: 'Schools' },
  { key: 'northmere-youth-justice', kind: 'YOUTH_JUSTICE', name: 'Northmere Youth Justice Service', shortName: 'Youth justice' },

  { key: 'eastholme-council', kind: 'COUNCIL', name: 'Eastholme County Council', shortName: 'Council' },
  { key: 'eastholme-police', kind: 'POLICE', name: 'Eastholme Constabulary', shortName: 'Police' },
  { key: 'eastholme-health', kind: 'HEALTH', name: 'Eastholme Integrated Care Board', shortName: 'Health' },
  { key: 'eastholme-schools', kind: 'SCHOOL', name: 'Eastholme Schools Alliance', shortName: 'Schools' },
  { key: 'eastholme-youth-justice', kind: 'YOUTH_JUSTICE', name: 'Eastholme Youth Justice Service', shortName: 'Youth justice' },

  { key: 'southbeck-council', kind: 'COUNCIL', name: 'Southbeck Council', shortName: 'Council' },

  { key: 'scrutiny', kind: 'VOLUNTARY', name: 'Fenland Scrutiny Associates', shortName: 'Scrutiny' },
];
