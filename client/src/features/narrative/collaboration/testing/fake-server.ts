import type { Ack, ErrorBody, SectionOpened, UpdateStored } from '@joint/shared';
import * as Y from 'yjs';
import { decode, encode } from '../yjs-updates.ts';
import type { SectionChannel } from '../section-provider.ts';

const noAnswer: ErrorBody = { code: 'UNAVAILABLE', message: 'The service did not answer' };

type Listener = (message?: unknown) => void;
type Message = { readonly sectionId: string; readonly stateVector?: string; readonly update?: string };

/** One section's log on a server that acknowledges after storing, as ours does, with a network that can be cut at any message. */
export function createFakeServer() {
  const log: Uint8Array[] = [];
  const pages = new Set<FakePage>();
  let refusal: ErrorBody | null = null;
  let canWrite = true;
  let isRenewed = false;

  interface FakePage {
    readonly hear: (name: string, message: unknown) => void;
    readonly isOpen: () => boolean;
  }

  function answer(page: FakePage, name: string, message: Message): Ack<Partial<SectionOpened & UpdateStored>> {
    if (name === 'narrative:open' && isRenewed) return { ok: false, error: { code: 'CONFLICT', message: 'The service was renewed', remedy: 'Reload the page' } };
    if (name === 'narrative:open') {
      const text = Y.mergeUpdates(log);
      return { ok: true, update: encode(Y.diffUpdate(text, decode(message.stateVector ?? ''))), stateVector: encode(Y.encodeStateVectorFromUpdate(text)), canWrite };
    }
    if (name !== 'narrative:update') return { ok: true };
    if (refusal) return { ok: false, error: refusal };
    if (!canWrite) return { ok: false, error: { code: 'WRONG_PHASE', message: 'Not now' } };
    const update = message.update ?? '';
    if (decode(update).length <= 2) throw new Error('an update that says nothing was sent');
    log.push(decode(update));
    for (const other of pages) if (other !== page && other.isOpen()) other.hear('narrative:updates', { sectionId: message.sectionId, updates: [update] });
    return { ok: true, storedAt: new Date().toISOString() };
  }

  /** A page's connection: what it sends and hears waits in order until `step` lets one message through. */
  function connect() {
    const listeners = new Map<string, Set<Listener>>();
    let connected = false;
    let sectionIsOpen = false;
    let toServer: (() => void)[] = [];
    let toPage: (() => void)[] = [];
    const unanswered = new Set<(error: ErrorBody) => void>();
    const tell = (name: string, message?: unknown): void => listeners.get(name)?.forEach((listener) => listener(message));
    const page: FakePage = { hear: (name, message) => void toPage.push(() => tell(name, message)), isOpen: () => sectionIsOpen };
    pages.add(page);

    const socket = {
      get connected() { return connected; },
      emit: () => undefined,
      volatile: { emit: () => undefined },
      on: (name: string, listener: Listener) => void listeners.set(name, (listeners.get(name) ?? new Set()).add(listener)),
      off: (name: string, listener: Listener) => void listeners.get(name)?.delete(listener),
    };
    const request = (name: string, message: Message, within?: number): Promise<object> =>
      new Promise((resolve, reject) => {
        if (!connected) return reject({ code: 'UNAVAILABLE', message: 'no connection' });
        unanswered.add(reject);
        // Patience without a limit of its own ends when the test says so: how fast a machine is decides nothing.
        if (within !== undefined) setTimeout(() => { if (unanswered.delete(reject)) reject(noAnswer); }, within);
        toServer.push(() => {
          if (name === 'narrative:open') sectionIsOpen = true;
          const ack = answer(page, name, message);
          toPage.push(() => {
            unanswered.delete(reject);
            if (ack.ok) resolve(ack);
            else reject(ack.error);
          });
        });
      });

    return {
      channel: { socket, request } as unknown as SectionChannel,
      up(): void {
        if (connected) return;
        connected = true;
        tell('connect');
      },
      /** Everything on its way is lost, in both directions. */
      cut(): void {
        if (!connected) return;
        connected = false;
        sectionIsOpen = false;
        toServer = [];
        toPage = [];
        tell('disconnect', 'transport close');
        for (const reject of unanswered) reject({ code: 'UNAVAILABLE', message: 'socket has been disconnected' });
        unanswered.clear();
      },
      /** The page waits no longer for answers that have not come. */
      giveUp(): void {
        for (const reject of unanswered) reject(noAnswer);
        unanswered.clear();
      },
      /** Lets one message through to the server or to the page; false when none waits. */
      step(direction: 'server' | 'page'): boolean {
        const next = (direction === 'server' ? toServer : toPage).shift();
        next?.();
        return next !== undefined;
      },
      /** Loses a message on its way to the page, as a node that dies after storing does. */
      lose: (): boolean => toPage.pop() !== undefined,
      hear: (name: string, message: unknown) => tell(name, message),
    };
  }

  return {
    connect,
    refuse: (error: ErrorBody | null) => { refusal = error; },
    /** As if nodes that know more than this page took over. */
    renew: () => { isRenewed = true; },
    allow: (allowed: boolean) => { canWrite = allowed; },
    text(): Y.Doc {
      const doc = new Y.Doc();
      log.forEach((update) => Y.applyUpdate(doc, update));
      return doc;
    },
    updates: () => log.length,
    /** As if it were restored from a backup made that many updates ago. */
    forget: (updates: number) => void log.splice(log.length - updates),
  };
}
export type FakeConnection = ReturnType<ReturnType<typeof createFakeServer>['connect']>;

export const tick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets every message through until nothing moves any more. */
export async function settle(connections: readonly FakeConnection[]): Promise<void> {
  for (let quiet = 0; quiet < 3; ) {
    await tick();
    const moved = connections.map((connection) => [connection.step('server'), connection.step('page')]).flat().some(Boolean);
    quiet = moved ? 0 : quiet + 1;
  }
}
