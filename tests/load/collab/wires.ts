import { createDecoder, readVarString, readVarUint, readVarUint8Array } from 'lib0/decoding';
import { createEncoder, toUint8Array, writeVarString, writeVarUint, writeVarUint8Array } from 'lib0/encoding';
import { narrativeDocument } from '@joint/shared';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

/** One writer's connection, as bare as either protocol allows: what the generator itself costs should not be what is measured. */
export interface Wire {
  /** Opens the text; resolves when all of it has come. */
  readonly open: () => Promise<void>;
  readonly send: (update: Uint8Array) => void;
  readonly close: () => Promise<void>;
}
export interface WireOptions {
  readonly origin: string;
  readonly cookie: string;
  readonly inspectionId: string;
  readonly sectionId: string;
  /** Up to which number each Yjs client's edits have come. */
  readonly heard: (arrived: ReadonlyMap<number, number>) => void;
  /** The server answered an edit, in the order of sending. */
  readonly answered: () => void;
}
export type OpenWire = (options: WireOptions) => Promise<Wire>;

const openLimit = 60_000;

/** Frames are the same for all of a room: each is read once. */
function onceForAll(read: (frame: Buffer) => ReadonlyMap<number, number>): (frame: Buffer) => ReadonlyMap<number, number> {
  const known = new Map<string, ReadonlyMap<number, number>>();
  return (frame) => {
    const key = frame.toString('latin1');
    const arrived = known.get(key) ?? read(frame);
    if (known.size > 2_000) known.clear();
    known.set(key, arrived);
    return arrived;
  };
}

function union(updates: readonly Uint8Array[]): Map<number, number> {
  const arrived = new Map<number, number>();
  for (const update of updates) for (const [client, to] of Y.parseUpdateMeta(update).to) arrived.set(client, Math.max(to, arrived.get(client) ?? 0));
  return arrived;
}

const within = <T>(what: string, work: Promise<T>): Promise<T> =>
  Promise.race([work, new Promise<never>((_resolve, reject) => { setTimeout(() => reject(new Error(`no answer in time: ${what}`)), openLimit).unref(); })]);

/** Listens before it is open: the first message may come with the handshake. */
async function webSocket(url: string, cookie: string, listen: (socket: WebSocket, frame: Buffer) => void): Promise<WebSocket> {
  const socket = new WebSocket(url, { headers: { cookie }, perMessageDeflate: false });
  socket.on('message', (frame: Buffer) => listen(socket, frame));
  await within(url, new Promise<void>((resolve, reject) => socket.on('open', resolve).on('error', reject)));
  return socket;
}
const ended = (socket: WebSocket): Promise<void> => new Promise((resolve) => { socket.on('close', () => resolve()).close(); });

const updatesOf = (frame: Buffer): string[] => (JSON.parse(frame.toString('latin1', 2)) as [string, { updates: string[] }])[1].updates;
const readOurs = onceForAll((frame) => union(updatesOf(frame).map((update) => Buffer.from(update, 'base64'))));

/** Socket.io spoken by hand over one WebSocket, as the page's library speaks it. */
export const openOurs: OpenWire = async ({ origin, cookie, inspectionId, sectionId, heard, answered }) => {
  const waiting = new Map<number, (answer: string) => void>();
  let last = 0;
  let connected: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (connected = resolve));
  const socket = await webSocket(`${origin.replace(/^http/, 'ws')}/socket.io/?EIO=4&transport=websocket`, cookie, (to, frame) => {
    const head = frame.toString('latin1', 0, 40);
    if (head.startsWith('42["narrative:updates"')) return heard(readOurs(frame));
    if (head === '2') return to.send('3');
    if (head.startsWith('0')) return to.send('40');
    if (head.startsWith('40')) return connected();
    if (!head.startsWith('43')) return;
    const [, number = ''] = /^43(\d+)/.exec(head) ?? [];
    waiting.get(Number(number))?.(frame.toString('latin1', 2 + number.length));
    waiting.delete(Number(number));
  });
  const emit = (name: string, message: string, answer: (text: string) => void): void => {
    waiting.set(last, answer);
    socket.send(`42${last}["${name}",${message}]`);
    last += 1;
  };
  const ask = (name: string, message: object) => within(name, new Promise<void>((resolve, reject) => {
    emit(name, JSON.stringify(message), (text) => (text.startsWith('[{"ok":true') ? resolve() : reject(new Error(`${name}: ${text.slice(0, 300)}`))));
  }));
  await within('socket.io', ready);
  await ask('inspection:join', { inspectionId });
  return {
    open: () => ask('narrative:open', { sectionId, stateVector: 'AA==', format: narrativeDocument.format }),
    send: (update) => emit('narrative:update', `{"sectionId":"${sectionId}","update":"${Buffer.from(update).toString('base64')}"}`, (text) => {
      if (!text.startsWith('[{"ok":true')) throw new Error(text);
      answered();
    }),
    close: () => ended(socket),
  };
};

const [sync, auth, syncStatus] = [0, 2, 8];
const [step1, step2, change] = [0, 1, 2];

function framed(name: string, type: number, write: (encoder: ReturnType<typeof createEncoder>) => void): Uint8Array {
  const encoder = createEncoder();
  writeVarString(encoder, name);
  writeVarUint(encoder, type);
  write(encoder);
  return toUint8Array(encoder);
}
function headOf(frame: Buffer) {
  const decoder = createDecoder(frame);
  readVarString(decoder);
  const type = readVarUint(decoder);
  return { type, kind: type === sync || type === auth ? readVarUint(decoder) : -1, decoder };
}
const readTheirs = onceForAll((frame) => union([readVarUint8Array(headOf(frame).decoder)]));

/** Hocuspocus's messages as its provider sends them; a page of it is not asked who it is. */
export const openTheirs: OpenWire = async ({ origin, cookie, sectionId, heard, answered }) => {
  let opened: () => void = () => undefined;
  const whole = new Promise<void>((resolve) => (opened = resolve));
  const askForText = framed(sectionId, sync, (encoder) => { writeVarUint(encoder, step1); writeVarUint8Array(encoder, Uint8Array.of(0)); });
  const socket = await webSocket(origin.replace(/^http/, 'ws'), cookie, (to, frame) => {
    const { type, kind } = headOf(frame);
    if (type === sync && kind === change) heard(readTheirs(frame));
    else if (type === syncStatus) answered();
    else if (type === auth && kind === 2) to.send(askForText);
    else if (type === sync && kind === step2) opened();
  });
  return {
    open() {
      socket.send(framed(sectionId, auth, (encoder) => { writeVarUint(encoder, 0); writeVarString(encoder, ''); writeVarString(encoder, '4.7.0'); }));
      return within('Hocuspocus', whole);
    },
    send: (update) => socket.send(framed(sectionId, sync, (encoder) => { writeVarUint(encoder, change); writeVarUint8Array(encoder, update); })),
    close: () => ended(socket),
  };
};
