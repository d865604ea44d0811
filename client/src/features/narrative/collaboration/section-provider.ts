import type { ErrorBody, SectionOpened, ServerToClient } from '@joint/shared';
import { narrativeDocument } from '@joint/shared';
import * as Y from 'yjs';
import { toErrorBody } from '../../../platform/errors.ts';
import type { Live } from '../../../platform/live/index.ts';
import type { SaveStatus } from '../../../ui/index.ts';
import type { Carets } from './carets.ts';
import { createCarets } from './carets.ts';
import { createDelivery } from './delivery.ts';
import type { Edit } from './outbox.ts';
import { createOutbox } from './outbox.ts';
import { paced } from './paced.ts';
import type { Saving, SavingEvent } from './save-state.ts';
import { nextSaving, saveStatusOf, untouched } from './save-state.ts';
import { straightenUndone } from './straighten-undone.ts';
import { unsentParagraphs } from './unsent-text.ts';
import type { UnsentStore } from './unsent-store.ts';
import { newEditKey } from './unsent-store.ts';
import { applyFromElsewhere, decode, encode, fromElsewhere, hasGaps } from './yjs-updates.ts';

export type SectionChannel = Pick<Live, 'socket' | 'request'>;

/** What of a section seldom changes; how its saving stands changes with every key. */
export type TextState = Omit<SectionState, 'status'>;
export interface SectionState {
  /** The text is here; until then there is nothing to show. */
  readonly hasText: boolean;
  readonly canWrite: boolean;
  readonly status: SaveStatus;
  /** Why the section cannot be opened. */
  readonly problem: ErrorBody | null;
}

export interface SectionProvider {
  readonly doc: Y.Doc;
  readonly carets: Carets;
  readonly state: () => SectionState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Paragraphs with edits that the server has not acknowledged. */
  readonly unsentText: () => readonly string[];
  /** Forgets those edits, here and on this device. The document still holds them: open the section anew afterwards. */
  readonly discardUnsent: () => Promise<void>;
  /** Ends it once every edit is acknowledged or kept on this device. */
  readonly close: () => Promise<void>;
}

/** In milliseconds: how often state vectors are compared, before a gap is asked for, before a failed opening is tried again, for last acknowledgements, for what is on this device, and between two drawings of what colleagues write. */
export const sectionTimes = { compare: 20_000, gap: 400, retry: [1_000, 2_000, 5_000, 10_000, 30_000], lastAcks: 3_000, look: 2_000, pace: 50 } as const;
type Times = { readonly [Name in keyof typeof sectionTimes]: Name extends 'retry' ? readonly number[] : number };

/** Openings wait for the closing of the same section, which would otherwise take them out of its room again. */
const closings = new Map<string, Promise<void>>();

const noRight = new Set<ErrorBody['code']>(['FORBIDDEN', 'WRONG_PHASE', 'NOT_FOUND', 'UNAUTHENTICATED']);

/**
 * Keeps one section's text equal to the server's over the page's socket. What is written here is kept on this device and sent; it counts
 * as saved when the server says it is on disk. After a break the state vectors are compared and what either side lacks is passed over.
 */
export function openSection({ sectionId, channel, unsent, times = sectionTimes }: { sectionId: string; channel: SectionChannel; unsent: UnsentStore; times?: Times }): SectionProvider {
  const { socket, request } = channel;
  const doc = new Y.Doc();
  straightenUndone(doc);
  const carets = createCarets({ sectionId, clientId: doc.clientID, channel });
  const outbox = createOutbox();
  const listeners = new Set<() => void>();
  const keeping = new Set<Promise<void>>();
  /** Found on this device from earlier visits, until this person may write here again. */
  let found: readonly Edit[] = [];
  let saving: Saving = untouched;
  let state: SectionState = { hasText: false, canWrite: false, status: saveStatusOf(saving), problem: null };
  let turn: Uint8Array[] = [];
  let isOpening = false;
  let isClosed = false;
  let failures = 0;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let gap: ReturnType<typeof setTimeout> | undefined;
  let enough: ReturnType<typeof setTimeout> | undefined;

  function show(change: Partial<SectionState> = {}): void {
    const next = { ...state, ...change };
    state = { ...next, canWrite: next.hasText && saving.canWrite && !isClosed, status: saveStatusOf(saving) };
    listeners.forEach((listener) => listener());
  }
  function note(event: SavingEvent): void {
    saving = nextSaving(saving, event);
    show();
  }

  const delivery = createDelivery({
    outbox,
    send: async (update) => (await request('narrative:update', { sectionId, update: encode(update) })).storedAt,
    stored(edits, at) {
      note({ is: 'stored', edits: edits.length, at });
      void unsent.drop(edits).catch(() => undefined);
    },
    refused(error, isFinal) {
      if (noRight.has(error.code)) return setAccess(false);
      if (!socket.connected) return;
      note({ is: 'refused', error });
      if (!isFinal) openAgain();
    },
  });

  function setAccess(canWrite: boolean): void {
    delivery.pause(!canWrite || !saving.isOpen);
    carets.setSeen(canWrite && saving.isOpen);
    if (canWrite === saving.canWrite) return;
    note({ is: 'access', canWrite });
    // Opening again passes over what was written while the right was away.
    if (canWrite) void open();
  }

  async function open(): Promise<void> {
    if (isOpening || isClosed || !socket.connected) return;
    clearTimeout(retry);
    isOpening = true;
    try {
      await looked;
      await closings.get(sectionId);
      if (isClosed || !socket.connected) return;
      const ours = Y.encodeStateVector(doc);
      const isQuiet = delivery.isQuiet();
      const answer = await request('narrative:open', { sectionId, stateVector: encode(ours), format: narrativeDocument.format });
      failures = 0;
      if (!isClosed && socket.connected) opened(answer, isQuiet ? ours : null);
    } catch (error) {
      failed(toErrorBody(error));
    } finally {
      isOpening = false;
    }
  }

  /** `ours` is what the document held when the server was asked, where its answer tells what it lacks. */
  function opened({ update, stateVector, canWrite }: SectionOpened, ours: Uint8Array | null): void {
    applyFromElsewhere(doc, [decode(update), ...(canWrite ? found.map((edit) => edit.update) : [])]);
    if (canWrite) {
      outbox.add(found);
      found = [];
    }
    note({ is: 'opened', canWrite });
    show({ hasText: true, problem: null });
    carets.setSeen(canWrite);
    delivery.pause(!canWrite);
    if (canWrite && ours && delivery.isQuiet()) delivery.pass({ doc, ours, servers: decode(stateVector) });
    else delivery.go();
    lookForGaps();
  }

  function failed(error: ErrorBody): void {
    if (isClosed) return;
    // This page is of another time than the service: only loading it anew helps.
    if (error.code === 'CONFLICT') {
      setAccess(false);
      return show({ problem: error });
    }
    if (!state.hasText) show({ problem: error });
    else if (noRight.has(error.code)) setAccess(false);
    if (socket.connected) openAgain();
  }
  function openAgain(): void {
    if (isClosed) return;
    clearTimeout(retry);
    retry = setTimeout(() => void open(), times.retry[Math.min(failures, times.retry.length - 1)]);
    failures += 1;
  }

  function lookForGaps(): void {
    if (!hasGaps(doc) || gap !== undefined) return;
    gap = setTimeout(() => {
      gap = undefined;
      if (hasGaps(doc)) void open();
    }, times.gap);
  }

  /** What colleagues wrote and this page does not show yet. */
  let arrived: Uint8Array[] = [];
  const arriving = paced(() => {
    const updates = arrived;
    arrived = [];
    try {
      applyFromElsewhere(doc, updates);
    } catch {
      // One that this page cannot read takes the others with it: all that is missing is asked for.
      void open();
    }
    lookForGaps();
  }, times.pace);

  function endTurn(): void {
    const [first, ...rest] = turn;
    turn = [];
    if (!first) return;
    const edit = { key: newEditKey(), update: rest.length === 0 ? first : Y.mergeUpdates([first, ...rest]) };
    outbox.add([edit]);
    const kept = unsent.keep(edit).catch(() => undefined).then(() => void keeping.delete(kept));
    keeping.add(kept);
    note({ is: 'edited', edits: 1 });
    // An edit may be the mending of one that was refused, so that one is tried again with it.
    if (delivery.isStuck()) void open();
    else delivery.go();
  }

  const onUpdate = (update: Uint8Array, origin: unknown): void => {
    // A page that may not write changes the document only by drawing it.
    if (origin === fromElsewhere || !state.canWrite) return;
    if (turn.push(update) === 1) queueMicrotask(endTurn);
  };
  const onUpdates: ServerToClient['narrative:updates'] = (message) => {
    if (message.sectionId !== sectionId) return;
    arrived.push(...message.updates.map(decode));
    arriving.run();
  };
  const onAccess: ServerToClient['narrative:access'] = (message) => {
    if (message.sectionId === sectionId) setAccess(message.canWrite);
  };
  const onConnect = (): void => void open();
  const onDisconnect = (): void => {
    delivery.pause(true);
    carets.setSeen(false);
    carets.forgetColleagues();
    note({ is: 'disconnected' });
  };

  doc.on('update', onUpdate);
  socket.on('narrative:updates', onUpdates);
  socket.on('narrative:access', onAccess);
  socket.on('connect', onConnect);
  socket.on('disconnect', onDisconnect);
  const comparing = setInterval(() => void open(), times.compare);
  const looking = unsent.kept().catch(() => []).then((edits) => {
    found = edits;
    if (edits.length > 0) note({ is: 'edited', edits: edits.length });
  });
  /** Without its writer's last words the text is not shown: whoever moves a paragraph would lose them. A device that does not answer keeps nobody from it. */
  const looked = Promise.race([looking, new Promise((resolve) => { enough = setTimeout(resolve, times.look); })]);
  // The first waits for that look; the second passes on what came after the wait for it was over.
  void open();
  void looking.then(open);

  async function finish(): Promise<void> {
    await Promise.all(keeping);
    await delivery.drained(socket.connected ? times.lastAcks : 0);
    socket.off('narrative:updates', onUpdates);
    socket.off('narrative:access', onAccess);
    socket.off('connect', onConnect);
    socket.off('disconnect', onDisconnect);
    if (socket.connected) await request('narrative:close', { sectionId }, times.lastAcks).catch(() => undefined);
    doc.destroy();
  }

  return {
    doc,
    carets,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    unsentText() {
      const copy = new Y.Doc();
      applyFromElsewhere(copy, [Y.encodeStateAsUpdate(doc), ...found.map((edit) => edit.update)]);
      return unsentParagraphs(copy, [...found, ...outbox.all()].map((edit) => edit.update));
    },
    discardUnsent: () => unsent.drop([...found, ...outbox.all()]),
    close() {
      endTurn();
      isClosed = true;
      arriving.stop();
      clearTimeout(retry);
      clearTimeout(gap);
      clearTimeout(enough);
      clearInterval(comparing);
      doc.off('update', onUpdate);
      carets.stop();
      const closing = finish().finally(() => {
        if (closings.get(sectionId) === closing) closings.delete(sectionId);
      });
      closings.set(sectionId, closing);
      return closing;
    },
  };
}
