import { describe, expect, test } from '@jest/globals';
import { phases, roles, type EvidenceVisibility, type Phase, type Role } from '@joint/shared';
import type { SeenInspection } from '../inspections/index.ts';
import { canCite, canRevise, canSee, canWithdraw, type EvidenceFacts } from './evidence.policy.ts';
import { reachOf } from './evidence.reach.ts';
import { assertVersion, hashOf, toMessage } from './evidence.record.ts';
import type { EvidenceRecord } from './evidence.store.ts';

const seenBy = (role: Role, { userId = 'me', agencyId = 'mine', phase = 'EVIDENCE' }: { userId?: string; agencyId?: string; phase?: Phase } = {}): SeenInspection => ({
  role, viewer: { userId, name: 'Me', agencyId, agencyKind: 'POLICE', isAdministrator: false, sessionId: 's' },
  inspection: { id: 'i', phase, unannounced: false }, record: { id: 'i' } as SeenInspection['record'],
});
const facts = (wanted: Partial<EvidenceFacts> = {}): EvidenceFacts => ({ agencyId: 'mine', authorId: 'me', status: 'SUBMITTED', visibility: 'ALL_AGENCIES', ...wanted });

describe('who may do what with a piece', () => {
  test('change it: staff of its own agency who see it, while it stands and the phase is open', () => {
    expect(canRevise(seenBy('CONTRIBUTOR'), facts())).toBe(true);
    expect(canRevise(seenBy('CONTRIBUTOR', { userId: 'colleague' }), facts())).toBe(true);
    expect(canRevise(seenBy('CONTRIBUTOR', { userId: 'colleague' }), facts({ visibility: 'INSPECTORS_ONLY' }))).toBe(false);
    expect(canRevise(seenBy('LEAD_INSPECTOR', { agencyId: 'ofsted' }), facts())).toBe(false);
    expect(canRevise(seenBy('CONTRIBUTOR'), facts({ status: 'WITHDRAWN' }))).toBe(false);
    expect(phases.filter((phase) => canRevise(seenBy('CONTRIBUTOR', { phase }), facts()))).toEqual(['EVIDENCE', 'FIELDWORK', 'DRAFTING', 'FACTUAL_ACCURACY']);
  });

  test('withdraw it: the same people, once it was submitted', () => {
    expect((['DRAFT', 'SUBMITTED', 'WITHDRAWN'] as const).filter((status) => canWithdraw(seenBy('CONTRIBUTOR'), facts({ status })))).toEqual(['SUBMITTED']);
    expect(canWithdraw(seenBy('OBSERVER'), facts())).toBe(false);
  });

  test('cite it: writers of the narrative, while it stands', () => {
    expect(roles.filter((role) => canCite(seenBy(role, { phase: 'DRAFTING' }), facts()))).toEqual(['TEAM_INSPECTOR', 'LEAD_INSPECTOR']);
    expect(canCite(seenBy('LEAD_INSPECTOR'), facts({ status: 'WITHDRAWN' }))).toBe(false);
    expect(canCite(seenBy('LEAD_INSPECTOR', { phase: 'SIGN_OFF' }), facts())).toBe(false);
  });
});

test('how far a contribution reaches is counted by the rule that decides it', () => {
  const members = [
    { userId: 'me', agencyId: 'mine', role: 'CONTRIBUTOR' }, { userId: 'colleague', agencyId: 'mine', role: 'AGENCY_COORDINATOR' }, { userId: 'other', agencyId: 'theirs', role: 'CONTRIBUTOR' },
    { userId: 'lead', agencyId: 'ofsted', role: 'LEAD_INSPECTOR' }, { userId: 'board', agencyId: 'mine', role: 'BOARD_MEMBER' }, { userId: 'observer', agencyId: 'theirs', role: 'OBSERVER' },
  ] as const;
  for (const phase of phases) {
    for (const { visibility, people, agencyIds, readers: named, later } of reachOf(seenBy('CONTRIBUTOR', { phase }), members)) {
      const readers = members.filter(({ userId, agencyId, role }) => canSee(seenBy(role, { userId, agencyId, phase }), facts({ visibility })));
      expect(named).toEqual(readers);
      for (const { phase: from, member } of later) {
        expect(readers).not.toContain(member);
        expect(canSee(seenBy(member.role, { ...member, phase: from }), facts({ visibility }))).toBe(true);
      }
      expect({ phase, visibility, people, agencyIds }).toEqual({ phase, visibility, people: readers.length, agencyIds: [...new Set(readers.map((reader) => reader.agencyId))] });
    }
  }
  const inEvidence = Object.fromEntries(reachOf(seenBy('CONTRIBUTOR'), members).map(({ visibility, people }) => [visibility, people])) as Record<EvidenceVisibility, number>;
  expect(inEvidence).toEqual({ OWN_AGENCY_AND_INSPECTORS: 3, ALL_AGENCIES: 5, INSPECTORS_ONLY: 2 });
  const [board] = members.filter(({ role }) => role === 'BOARD_MEMBER');
  expect(reachOf(seenBy('CONTRIBUTOR'), members).map(({ visibility, later }) => [visibility, later])).toEqual([
    ['OWN_AGENCY_AND_INSPECTORS', []], ['ALL_AGENCIES', [{ phase: 'FACTUAL_ACCURACY', member: board }]], ['INSPECTORS_ONLY', []],
  ]);
  // Of a colleague's piece the colleague is the author.
  const ofColleague = reachOf(seenBy('CONTRIBUTOR'), members, { agencyId: 'mine', authorId: 'colleague' });
  expect(ofColleague.find(({ visibility }) => visibility === 'INSPECTORS_ONLY')?.readers.map(({ userId }) => userId)).toEqual(['colleague', 'lead']);
});

describe('the record', () => {
  const record: EvidenceRecord = {
    id: 'e', inspectionId: 'i', agencyId: 'mine', author: { id: 'me', name: 'Me', jobTitle: 'Officer', agencyId: 'mine' }, kind: 'DATA', status: 'SUBMITTED', visibility: 'ALL_AGENCIES', title: 'T', body: 'B',
    criterionIds: ['c'], periodFrom: '2026-01-01', periodTo: '2026-01-02', version: 2, createdAt: new Date(0), updatedAt: new Date(1), submittedAt: new Date(2), withdrawnReason: null, isDistressing: false, awaitingReleaseSince: null, releaseNote: null, minutes: 20,
  };

  test('its hash follows what it says, and nothing else', () => {
    const changes: Partial<EvidenceRecord>[] = [{ title: 'U' }, { body: 'C' }, { kind: 'DOCUMENT' }, { criterionIds: [] }, { periodFrom: null }, { periodTo: '2026-01-03' }, { visibility: 'INSPECTORS_ONLY' }, { status: 'WITHDRAWN' }, { isDistressing: true }];
    for (const change of changes) expect(hashOf({ ...record, ...change })).not.toBe(hashOf(record));
    const later: EvidenceRecord = { ...record, version: 9, updatedAt: new Date(9), minutes: 5 };
    expect(hashOf(later)).toBe(hashOf(record));
    expect(hashOf(record)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('of its author a message says the name and no more', () => {
    expect(toMessage(record).author).toEqual({ id: 'me', name: 'Me' });
    expect(toMessage(record)).toMatchObject({ createdAt: '1970-01-01T00:00:00.000Z', submittedAt: '1970-01-01T00:00:00.002Z' });
  });

  test('an old version meets what is there now', () => {
    expect(() => assertVersion(record, 2)).not.toThrow();
    for (const version of [1, 3]) expect(() => assertVersion(record, version)).toThrow(expect.objectContaining({ code: 'CONFLICT', details: { current: toMessage(record) } }));
  });
});
