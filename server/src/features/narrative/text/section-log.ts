import { narrativeLimits, type Phase } from '@joint/shared';
import { AppError } from '../../../platform/errors.ts';
import type { Logger } from '../../../platform/logger.ts';
import type { Gather } from './gathering.ts';
import { nothingKnown, type KnownClients } from './section-clients.ts';
import type { NewUpdate, SectionLogStore, SectionSize } from './section-log.store.ts';

/** An edit on its way into the log. */
export interface Edit extends NewUpdate {
  readonly base64: string;
  /** The connection it came by, which need not be told of it; null for one made on the server. */
  readonly socketId: string | null;
}
/** Whether the edit is in the log; it is not where its author may not write in the phase that was found. */
export interface AppendResult {
  readonly stored: boolean;
  readonly phase: Phase;
}
/** Told of edits right after their commit, in the order of the log. */
export type CommitListener = (sectionId: string, edits: readonly Edit[]) => void;

interface Waiting {
  readonly edit: Edit;
  readonly resolve: (result: AppendResult) => void;
  readonly reject: (error: unknown) => void;
}
interface Queue {
  readonly waiting: Waiting[];
  bytes: number;
  running: Promise<void> | null;
  size: SectionSize | null;
  /** Only the first edit of a Yjs client asks the database whose it is, and only one that seems adrift what others stored. */
  known: KnownClients;
  lastBatchAt: number;
  /** Batches since the size was measured; other nodes write too. */
  batches: number;
  mayCompactAt: number;
  compaction: Promise<void> | null;
  idle: NodeJS.Timeout | undefined;
}

/** One insert takes at most this many edits and bytes; what a section may keep waiting is bounded alike. */
const batchMost = { edits: 200, bytes: 4 * 1024 * 1024 } as const;
const waitingMost = { edits: 2_000, bytes: 16 * 1024 * 1024 } as const;
/** A section nobody writes is forgotten after this long, in milliseconds. */
const forgetAfterMs = 60_000;
const measureEvery = 200;
/** More client ids than a section ever has at once are not kept in memory, but asked for again. */
const clientsMost = 10_000;
/** Opening reads the snapshot and every later row: some 300 rows of typing merge in under 10 ms, and large pastes count by their bytes. */
const compactFrom = { updates: 300, bytes: 1024 * 1024 } as const;
const compactAgainAfterMs = 60_000;

interface Parts {
  readonly store: SectionLogStore;
  readonly logger: Logger;
  /** Makes a new snapshot in the background. */
  readonly compact: (sectionId: string) => Promise<void>;
  /** Left out, no batch waits for more. */
  readonly gather?: Gather;
}

/**
 * Appends edits by group commit: those that arrive while an insert for their section is under way go into the next one. Each caller hears
 * of its own edit, and only after the commit.
 */
export function createSectionLog({ store, logger, compact, gather }: Parts) {
  const queues = new Map<string, Queue>();
  const listeners: CommitListener[] = [];

  function append(sectionId: string, edit: Edit): Promise<AppendResult> {
    const queue = queueOf(sectionId);
    if (queue.waiting.length >= waitingMost.edits || queue.bytes + edit.update.length > waitingMost.bytes) return Promise.reject(overloaded());
    return new Promise((resolve, reject) => {
      queue.waiting.push({ edit, resolve, reject });
      queue.bytes += edit.update.length;
      queue.running ??= work(sectionId, queue);
    });
  }

  function queueOf(sectionId: string): Queue {
    const known = queues.get(sectionId);
    if (known) return known;
    const queue: Queue = { waiting: [], bytes: 0, running: null, size: null, known: nothingKnown(), lastBatchAt: -Infinity, batches: 0, mayCompactAt: 0, compaction: null, idle: undefined };
    queues.set(sectionId, queue);
    return queue;
  }

  async function work(sectionId: string, queue: Queue): Promise<void> {
    clearTimeout(queue.idle);
    while (queue.waiting.length > 0) {
      const gathered = gather?.(queue.lastBatchAt);
      if (gathered) await gathered;
      queue.lastBatchAt = performance.now();
      const batch = take(queue);
      try {
        await commit(sectionId, queue, batch);
      } catch (error) {
        logger.error({ error: String(error), sectionId, edits: batch.length }, 'edits could not be stored');
        batch.forEach(({ reject }) => reject(notStored()));
      }
    }
    queue.running = null;
    queue.idle = setTimeout(() => queues.delete(sectionId), forgetAfterMs).unref();
  }

  async function commit(sectionId: string, queue: Queue, batch: readonly Waiting[]): Promise<void> {
    if (queue.batches++ % measureEvery === 0) queue.size = null;
    const size = (queue.size ??= await store.measure(sectionId));
    const { taken, refused } = fit(batch, narrativeLimits.sectionBytes - size.snapshotBytes - size.updateBytes);
    refused.forEach(({ reject }) => reject(full()));
    if (taken.length === 0) return;

    if (queue.known.owners.size > clientsMost) queue.known = nothingKnown();
    const appended = await store.append(sectionId, taken.map(({ edit }) => edit), queue.known);
    if (!appended) throw new Error('there is no such section');
    const authors = new Set(appended.authorIds);
    const [foreign, adrift] = [new Set(appended.foreign), new Set(appended.adrift)];
    const stored = taken.filter(({ edit }) => authors.has(edit.authorId) && !foreign.has(edit) && !adrift.has(edit));
    if (stored.length > 0) tell(sectionId, stored.map(({ edit }) => edit));
    for (const { edit, resolve, reject } of taken) {
      if (foreign.has(edit)) reject(notTheirs());
      else if (adrift.has(edit)) reject(buildsOnUnsaved());
      else resolve({ stored: authors.has(edit.authorId), phase: appended.phase });
    }

    const bytes = stored.reduce((sum, { edit }) => sum + edit.update.length, size.updateBytes);
    queue.size = { ...size, updates: size.updates + stored.length, updateBytes: bytes };
    if (queue.size.updates >= compactFrom.updates || bytes >= compactFrom.bytes) compactSoon(sectionId, queue);
  }

  function tell(sectionId: string, edits: readonly Edit[]): void {
    for (const listener of listeners) {
      try {
        listener(sectionId, edits);
      } catch (error) {
        logger.error({ error: String(error), sectionId }, 'stored edits could not be told');
      }
    }
  }

  function compactSoon(sectionId: string, queue: Queue): void {
    if (Date.now() < queue.mayCompactAt) return;
    queue.mayCompactAt = Infinity;
    queue.compaction = compact(sectionId).then(
      () => {
        queue.size = null;
        queue.mayCompactAt = 0;
      },
      (error: unknown) => {
        logger.error({ error: String(error), sectionId }, 'the text could not be compacted; opening it takes longer until it is');
        queue.mayCompactAt = Date.now() + compactAgainAfterMs;
      },
    );
  }

  return {
    append,
    /** An edit that was stored by another way than `append`: told like any other. */
    tellStored: (sectionId: string, edit: Edit): void => tell(sectionId, [edit]),
    onCommit: (listener: CommitListener): void => void listeners.push(listener),
    /** Waits for everything that was accepted, and for snapshots that are being made. */
    async settled(): Promise<void> {
      await Promise.all([...queues.values()].flatMap(({ running }) => running ?? []));
      await Promise.all([...queues.values()].flatMap(({ compaction }) => compaction ?? []));
      queues.forEach(({ idle }) => clearTimeout(idle));
    },
  };
}
export type SectionLog = ReturnType<typeof createSectionLog>;

function take(queue: Queue): Waiting[] {
  let count = 0;
  let bytes = 0;
  for (const { edit } of queue.waiting) {
    if (count === batchMost.edits || (count > 0 && bytes + edit.update.length > batchMost.bytes)) break;
    count += 1;
    bytes += edit.update.length;
  }
  queue.bytes -= bytes;
  return queue.waiting.splice(0, count);
}

/** What still fits into so many bytes. */
function fit(batch: readonly Waiting[], room: number): { taken: Waiting[]; refused: Waiting[] } {
  const taken: Waiting[] = [];
  const refused: Waiting[] = [];
  for (const waiting of batch) {
    const fits = waiting.edit.update.length <= room;
    if (fits) room -= waiting.edit.update.length;
    (fits ? taken : refused).push(waiting);
  }
  return { taken, refused };
}

const again = { remedy: 'It stays on your page and is sent again' };
const notStored = (): AppError => new AppError('UNAVAILABLE', 'Your change could not be saved right now', again);
const buildsOnUnsaved = (): AppError => new AppError('UNAVAILABLE', 'Your change builds on one that is not saved yet', again);
const overloaded = (): AppError => new AppError('UNAVAILABLE', 'Too many changes are waiting to be saved', again);
const notTheirs = (): AppError => new AppError('INVALID_INPUT', 'This change is in the name of another writer', { remedy: 'Copy what you wrote last and reload the page' });
const full = (): AppError => new AppError('TOO_LARGE', `This part of the narrative holds as much as it can: ${narrativeLimits.sectionBytes / 1024 / 1024} MB`, { remedy: 'Delete what is no longer needed, or continue in another section' });
