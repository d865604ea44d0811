import { describe, expect, test } from '@jest/globals';
import type { SetupDraft } from './setup-draft.ts';
import { emptyDraft, membersOf, toInput } from './setup-draft.ts';
import { leadField, memberField, toStepFaults } from './setup-faults.ts';

const draft: SetupDraft = {
  ...emptyDraft('ofsted'),
  title: 'Northmere: front door', areaName: 'Northmere', kind: 'FRONT_DOOR', unannounced: 'yes', frameworkVersionId: 'f',
  agencyIds: ['police'], inspectorateIds: ['ofsted', 'cqc'],
  members: [{ userId: 'p', agencyId: 'police', role: 'CONTRIBUTOR' }, { userId: 'h', agencyId: 'health', role: 'CONTRIBUTOR' }, { userId: 'c', agencyId: 'cqc', role: 'TEAM_INSPECTOR' }],
  leads: { first: 'cqc', second: 'hmicfrs', third: '', other: 'ofsted' },
};

describe('what is sent', () => {
  test('people of agencies that are no longer chosen stay behind, and come back with their agency', () => {
    expect(toInput(draft, []).members).toEqual([{ userId: 'p', role: 'CONTRIBUTOR' }, { userId: 'c', role: 'TEAM_INSPECTOR' }]);
    expect(membersOf({ ...draft, agencyIds: ['police', 'health'] }).map(({ userId }) => userId)).toEqual(['p', 'h', 'c']);
  });

  test('only criteria of the framework, led by inspectorates that are chosen', () => {
    expect(toInput(draft, ['first', 'second', 'third']).criterionLeads).toEqual([{ criterionId: 'first', agencyId: 'cqc' }]);
  });

  test('nothing chosen is not the same as “No”', () => {
    expect(toInput({ ...draft, unannounced: '' }, []).unannounced).toBeUndefined();
    expect(toInput({ ...draft, unannounced: 'no' }, []).unannounced).toBe(false);
  });
});

describe('faults find their step and field', () => {
  const sent = toInput(draft, ['first']);

  test.each([
    ['title', 'basics', 'title'],
    ['frameworkVersionId', 'basics', 'frameworkVersionId'],
    ['agencyIds.0', 'agencies', 'agencyIds'],
    ['members.1.userId', 'people', memberField('c')],
    ['members.0.role', 'people', memberField('p')],
    ['members', 'people', ''],
    ['criterionLeads.0.agencyId', 'leads', leadField('first')],
    ['', 'check', ''],
    ['members.99.role', 'people', ''],
  ])('%s', (field, step, onPage) => {
    expect(toStepFaults(sent, [{ field, message: 'm' }])).toEqual([{ step, field: onPage, message: 'm' }]);
  });
});
