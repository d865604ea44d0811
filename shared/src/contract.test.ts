import { describe, expect, test } from '@jest/globals';
import { contributeEvidenceInput, evidenceLimits, type ContributeEvidenceInput } from './evidence.ts';
import { eventPayloads } from './events.ts';
import { narrativeLimits } from './narrative.ts';
import { phasesBetween } from './permission-rules.ts';
import { actions, allows, permissions } from './permissions.ts';
import { phaseConditions, phases, phaseTransitions, transitionsFrom } from './phases.ts';
import { joinMessage, leaveMessage, sectionUpdateMessage, socketMessageBytes } from './realtime.ts';
import { isAgencyStaff, isInspector, roles } from './roles.ts';
import { signInInput, userLimits } from './users.ts';

const id = '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01';
const fieldsOf = (result: { error?: { issues: { path: PropertyKey[] }[] } | undefined }): string[] => result.error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('the table of phases', () => {
  test('leads from set-up to every phase, and from each, the last apart, somewhere', () => {
    const reached = new Set<string>(['SET_UP']);
    for (const _phase of phases) for (const { from, to } of phaseTransitions) if (reached.has(from)) reached.add(to);
    expect(reached).toEqual(new Set(phases));
    expect(phases.filter((phase) => transitionsFrom(phase).length === 0)).toEqual(['FOLLOW_UP']);
  });

  test('asks for a reason exactly where it goes back, and never leads back before notification or from publication', () => {
    for (const { from, to, reason } of phaseTransitions) {
      const isBack = phases.indexOf(to) < phases.indexOf(from);
      expect([from, to, reason]).toEqual([from, to, isBack]);
      if (isBack) expect(phasesBetween('EVIDENCE', 'DRAFTING')).toContain(to);
      if (isBack) expect(phasesBetween('PUBLISHED', 'FOLLOW_UP')).not.toContain(from);
    }
  });

  test('names each move once, only conditions that exist, and what to do about each', () => {
    const names = phaseTransitions.map(({ from, to }) => `${from} ${to}`);
    expect(new Set(names).size).toBe(names.length);
    for (const { conditions, label, effect, roles: who } of phaseTransitions) {
      expect([label, effect].every((words) => words.length > 0) && who.length > 0).toBe(true);
      for (const name of conditions) expect(phaseConditions[name].remedy).toMatch(/\S/);
    }
  });
});

describe('permissions', () => {
  test('name phases and roles that exist, and every role and action somewhere', () => {
    for (const rule of Object.values(permissions)) {
      for (const [role, when] of Object.entries(rule)) {
        expect(roles).toContain(role);
        for (const phase of when) expect(phases).toContain(phase);
      }
    }
    for (const action of actions) expect(roles.some((role) => phases.some((phase) => allows(action, role, phase)))).toBe(true);
  });

  test('nobody who reads only may change anything, and nothing changes once it is published', () => {
    const changes = actions.filter((action) => !/:(view|read|open)$/.test(action));
    const readers = roles.filter((role) => !isInspector(role) && !isAgencyStaff(role));
    for (const action of changes) for (const role of readers) for (const phase of phases) expect([action, role, phase, allows(action, role, phase)]).toEqual([action, role, phase, false]);
    // Naming and freezing a version, as the one that was signed off, changes nothing in it.
    const ofRecords = changes.filter((action) => /^(evidence|narrative):(?!name-version|freeze)|:edit$/.test(action));
    for (const action of ofRecords) for (const role of roles) for (const phase of phasesBetween('SIGN_OFF', 'FOLLOW_UP')) expect([action, allows(action, role, phase)]).toEqual([action, false]);
  });
});

describe('a contribution', () => {
  const whole: ContributeEvidenceInput = { inspectionId: id, id, submit: true, kind: 'DATA', title: 'T', body: 'B', criterionIds: [id], periodFrom: '2026-01-01', periodTo: '2026-01-01', visibility: 'ALL_AGENCIES' };
  const faults = (wrong: object): string[] => fieldsOf(contributeEvidenceInput.safeParse({ ...whole, ...wrong }));

  test('that is whole passes, on a single day too', () => expect(faults({})).toEqual([]));

  test('may lack as a draft what it needs when it is submitted', () => {
    const lacking = { body: '', criterionIds: [], periodFrom: null, periodTo: null };
    expect(faults({ ...lacking, submit: false })).toEqual([]);
    expect(faults(lacking)).toEqual(['body', 'criterionIds', 'periodFrom', 'periodTo']);
    expect(faults({ ...lacking, submit: false, title: ' ' })).toEqual(['title']);
  });

  test('has a period in order, as a draft too; a day that is none is one fault and not two', () => {
    expect(faults({ submit: false, periodFrom: '2026-01-02' })).toEqual(['periodTo']);
    expect(faults({ periodFrom: '2026-02-30' })).toEqual(['periodFrom']);
  });

  test('keeps its limits', () => {
    expect(faults({ criterionIds: Array.from({ length: evidenceLimits.criteria }, () => id), title: 'x'.repeat(evidenceLimits.title), body: 'x'.repeat(evidenceLimits.body) })).toEqual([]);
    expect(faults({ criterionIds: Array.from({ length: evidenceLimits.criteria + 1 }, () => id) })).toEqual(['criterionIds']);
  });
});

describe('live messages', () => {
  test('the largest edit fits in the largest message', () => {
    const update = 'A'.repeat(Math.ceil(narrativeLimits.updateBytes / 3) * 4);
    const message = JSON.stringify(['narrative:update', { sectionId: id, update }]);
    expect(sectionUpdateMessage.safeParse({ sectionId: id, update }).success).toBe(true);
    expect(message.length).toBeLessThan(socketMessageBytes);
  });

  test('an id in capitals opens the same inspection', () => {
    expect(joinMessage.parse({ inspectionId: id.toUpperCase() })).toEqual({ inspectionId: id });
    expect(leaveMessage.parse({ inspectionId: id.toUpperCase() })).toEqual({ inspectionId: id });
  });
});

test('signing in asks for an address and takes a password as it is', () => {
  expect(signInInput.parse({ email: ' a@example.org ', password: ' x ' })).toEqual({ email: 'a@example.org', password: ' x ' });
  expect(fieldsOf(signInInput.safeParse({ email: 'a', password: '' }))).toEqual(['email', 'password']);
  expect(fieldsOf(signInInput.safeParse({ email: 'a@example.org', password: 'x'.repeat(userLimits.password + 1) }))).toEqual(['password']);
});

test('no event’s payload has room for the words of a piece or a statement', () => {
  const said = 'the words themselves';
  for (const [type, schema] of Object.entries(eventPayloads)) {
    const keys = Object.keys(schema.shape);
    expect([type, keys.filter((key) => /title|body|text|name/i.test(key))]).toEqual([type, []]);
    expect(JSON.stringify(schema.safeParse({ title: said, body: said, text: said }).data ?? {})).not.toContain(said);
  }
});
