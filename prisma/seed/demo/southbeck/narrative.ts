import { prose } from '../../prose.ts';
import type { DemoInspection } from '../../types.ts';

/** A draft that agencies are reading: three sections, everything in them cited. */
export const narrative: DemoInspection['narrative'] = {
  'front-door': {
    writer: 'cqc-inspector',
    statements: [
      {
        kind: 'STRENGTH',
        text: 'Most children about whom somebody worries have a decision within one working day, and those who decide can see what other agencies have done.',
        cites: [{ evidence: 'southbeck-contacts' }, { evidence: 'southbeck-hub-morning' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Children who are referred by health wait longest. Forms go to a mailbox that is read twice a day, and nurses and midwives ring to learn whether anybody
          has seen them.`,
        cites: [{ evidence: 'southbeck-contacts' }, { evidence: 'southbeck-practitioners' }],
      },
    ],
  },
  mash: {
    writer: 'hmicfrs-inspector',
    statements: [
      {
        kind: 'PRACTICE_EXAMPLE',
        text: prose`
          Every weekday at eight an officer, a social worker and a nurse read the list of the night together. One of them rings whoever was with the child and writes
          down what the child said, before anybody decides. It takes half an hour, and no child on the list is left for later.`,
        cites: [{ evidence: 'southbeck-night-list' }, { evidence: 'southbeck-hub-morning' }],
      },
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: 'At weekends nobody from health is in the hub, and some decisions about children are made without what health knows.',
        cites: [{ evidence: 'southbeck-hub-morning' }],
      },
    ],
  },
  timeliness: {
    writer: 'lead-inspector',
    statements: [
      {
        kind: 'AREA_FOR_IMPROVEMENT',
        text: prose`
          Children who come back after being missing are not always asked soon what happened. One in three waited more than three days for the police to speak to
          them, and some were not asked at all.`,
        cites: [{ evidence: 'southbeck-missing' }, { evidence: 'southbeck-practitioners' }],
      },
    ],
  },
};
