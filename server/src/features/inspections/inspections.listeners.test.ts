import { beforeEach, expect, jest, test } from '@jest/globals';
import type { Role } from '@joint/shared';
import type { StoredEvent } from '../../platform/event-log/index.ts';
import { audienceRoom, hereRoom, type LiveServer, type LiveSocket } from '../../platform/realtime/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { SeenInspection } from './inspections.access.ts';
import { createRightsKeeper, type AccessListener } from './inspections.listeners.ts';
import { enter, inTurn, leave } from './inspections.realtime.ts';

/** Connections of which only the rooms matter here; real ones are in tests/realtime/rights.test.ts. */
const sockets = new Map<string, LiveSocket>();
const inspectionId = 'i';
const seenAs = (viewer: Viewer, role: Role): SeenInspection => ({ viewer, role, inspection: { id: inspectionId, phase: 'EVIDENCE', unannounced: false }, record: { id: inspectionId } as SeenInspection['record'] });

async function connection(userId: string, role: Role, connected = true): Promise<LiveSocket> {
  const rooms = new Set<string>();
  const viewer: Viewer = { userId, name: userId, agencyId: 'a', agencyKind: 'POLICE', isAdministrator: false, sessionId: '' };
  const socket = {
    connected, rooms, data: { viewer, here: {} }, emit: jest.fn(),
    join: async (names: string[]) => { for (const name of names) rooms.add(name); },
    leave: async (name: string) => void rooms.delete(name),
  } as unknown as LiveSocket;
  sockets.set(`${userId}-${sockets.size}`, socket);
  await enter(socket, seenAs(viewer, role));
  return socket;
}

let rights: Map<string, Role>;
let look: () => Promise<void>;
const listener = jest.fn<AccessListener>();
const presence = { changed: jest.fn(), stop: () => undefined };
const io = () => ({
  sockets: { sockets, adapter: { rooms: new Map([[hereRoom(inspectionId), new Set([...sockets].filter(([, { rooms }]) => rooms.has(hereRoom(inspectionId))).map(([id]) => id))]]) } },
}) as unknown as LiveServer;
const keep = createRightsKeeper({
  io, presence,
  async accessOf(viewers) {
    await look();
    return new Map(viewers.flatMap((viewer) => { const role = rights.get(viewer.userId); return role ? [[viewer.userId, seenAs(viewer, role)] as const] : []; }));
  },
}, [listener]);
const happens = (type: StoredEvent['type'], payload: object = {}): Promise<void> =>
  keep({ inspectionId, seq: 1, type, at: new Date(), actor: null, agencyId: null, audience: [], payload: { ...payload } });

beforeEach(() => {
  sockets.clear();
  listener.mockClear();
  rights = new Map();
  look = async () => undefined;
});

test('whose role changed is in the rooms of the new role alone, on every screen, and told so', async () => {
  const [one, again, other] = [await connection('u', 'CONTRIBUTOR'), await connection('u', 'CONTRIBUTOR'), await connection('v', 'CONTRIBUTOR')];
  rights.set('u', 'OBSERVER').set('v', 'CONTRIBUTOR');
  await happens('inspection.member-set', { userId: 'u' });
  for (const socket of [one, again]) {
    expect(socket.rooms).toEqual(new Set([hereRoom(inspectionId), audienceRoom(inspectionId, 'observers')]));
    expect(socket.emit).toHaveBeenCalledWith('access', { inspectionId, ended: false });
  }
  expect(other.emit).not.toHaveBeenCalled();
  expect(listener).toHaveBeenCalledTimes(2);
});

test('whoever may no longer know of it is in no room of it', async () => {
  const socket = await connection('u', 'CONTRIBUTOR');
  await happens('inspection.member-removed', { userId: 'u' });
  expect([socket.rooms, socket.data.here]).toEqual([new Set(), {}]);
  expect(socket.emit).toHaveBeenCalledWith('access', { inspectionId, ended: true });
  expect(listener).toHaveBeenCalledWith(socket, inspectionId, null);
});

test('a connection that closed meanwhile enters no room, which it would never leave', async () => {
  const socket = await connection('u', 'CONTRIBUTOR', false);
  expect([socket.rooms, socket.data.here]).toEqual([new Set(), {}]);
});

test('who leaves while the rights are looked up is not brought back', async () => {
  const socket = await connection('u', 'CONTRIBUTOR');
  rights.set('u', 'CONTRIBUTOR');
  look = () => inTurn(socket, () => leave(socket, inspectionId));
  await happens('inspection.phase-moved');
  expect([socket.rooms, socket.data.here]).toEqual([new Set(), {}]);
  expect(socket.emit).not.toHaveBeenCalled();
});

test('a phase that moved touches everyone with one look; what happens to evidence nobody', async () => {
  const all = [await connection('u', 'CONTRIBUTOR'), await connection('v', 'BOARD_MEMBER'), await connection('w', 'OBSERVER')];
  rights.set('u', 'CONTRIBUTOR').set('v', 'BOARD_MEMBER').set('w', 'OBSERVER');
  let looks = 0;
  look = async () => void (looks += 1);
  await happens('evidence.submitted');
  await happens('inspection.changed');
  expect(looks).toBe(0);
  await happens('inspection.phase-moved');
  expect(looks).toBe(1);
  for (const socket of all) expect(socket.emit).toHaveBeenCalledTimes(1);
});

test('one connection’s turns follow each other, though one of them fails', async () => {
  const socket = await connection('u', 'CONTRIBUTOR');
  const order: number[] = [];
  const slow = inTurn(socket, async () => {
    await new Promise((resolve) => { setImmediate(resolve); });
    order.push(1);
    throw new Error('the first fails');
  });
  const quick = inTurn(socket, async () => void order.push(2));
  await expect(slow).rejects.toThrow('the first fails');
  await quick;
  expect(order).toEqual([1, 2]);
});
