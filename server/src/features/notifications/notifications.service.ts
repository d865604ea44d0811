import { notificationHours, notifiedEvents, setEmailsInput, type NotifiedEvent } from '@joint/shared';
import type { Database } from '../../platform/database.ts';
import { now } from '../../platform/clock.ts';
import { parseInput } from '../../platform/errors.ts';
import { readEvents, type StoredEvent } from '../../platform/event-log/index.ts';
import { addJob } from '../../platform/jobs.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { InspectionService, SeenInspection } from '../inspections/index.ts';
import { canSeeRequest, requestFactsOf, today, type RequestRecord } from '../requests/index.ts';
import { toldOf } from './notifications.policy.ts';
import type { NotificationStore, Pending, Reader } from './notifications.store.ts';

interface Parts {
  readonly database: Database;
  readonly store: NotificationStore;
  readonly inspections: InspectionService;
  readonly requests: (ids: readonly string[]) => Promise<RequestRecord[]>;
}

/** Events of one reading of a log. */
const atOnce = 200;
/** How often a mail is tried, each time after a longer pause: a mail server may be down for a night. */
const attempts = 14;
export const jobs = { follow: 'notifications:follow', send: 'notifications:send' } as const;

/** Somebody to write to about an event, with what they may know. */
export interface Addressee {
  readonly reader: Reader;
  readonly seen: SeenInspection;
  readonly event: StoredEvent;
  readonly requestId: string;
}

/** Who is told of what happens to requests, worked out from the log, and again when each is told. */
export function createNotificationService({ database, store, inspections, requests }: Parts) {
  const isNews = ({ at }: Pick<StoredEvent, 'at'>): boolean => now().getTime() - at.getTime() < notificationHours * 3_600_000;

  /** Who is to be told of these events now, by the rights and the state of things as they are now. */
  async function addressees(inspectionId: string, events: readonly StoredEvent[]): Promise<Addressee[]> {
    const fresh = events.filter(isNews);
    if (fresh.length === 0) return [];
    const idOf = ({ payload }: StoredEvent): string => String(payload['requestId']);
    const [readers, records] = await Promise.all([store.readersOf(inspectionId), requests([...new Set(fresh.map(idOf))])]);
    const viewers = readers.map(({ userId, name, agencyId, agencyKind }): Viewer => ({ userId, name, agencyId, agencyKind, isAdministrator: false, sessionId: '' }));
    const places = await inspections.accessOf(viewers, inspectionId);
    return fresh.flatMap((event) => {
      const record = records.find(({ id }) => id === idOf(event));
      if (!record) return [];
      const { agencyId, askedBy, assigneeId, state, dueOn } = record;
      const facts = { type: event.type as NotifiedEvent, actorId: event.actor?.id ?? null, givenTo: event.payload['assigneeId'] as string | null | undefined, agencyId, askedById: askedBy.id, assigneeId, state, dueOn };
      const mayKnow = [...places.values()].filter((seen) => canSeeRequest(seen, requestFactsOf(record)));
      return toldOf(facts, mayKnow, today()).flatMap((access): Addressee[] => {
        const [reader, seen] = [readers.find(({ userId }) => userId === access.viewer.userId), places.get(access.viewer.userId)];
        return reader && seen ? [{ reader, seen, event, requestId: record.id }] : [];
      });
    });
  }

  /** One stretch of a log: the mails that follow from it, their jobs and how far it was read are one transaction. Gives where it went on to. */
  async function followOne(inspectionId: string, from: number, head: number): Promise<number | null> {
    const events = await readEvents(database, { inspectionId, after: from, before: head + 1, types: notifiedEvents, order: 'oldest-first', limit: atOnce });
    const to = events.length < atOnce ? head : (events.at(-1)?.seq ?? head);
    const told = await addressees(inspectionId, events);
    return store.transaction(async (tx) => {
      if (!(await store.goOn(tx, inspectionId, from, to))) return null;
      const ids = await store.add(tx, inspectionId, told.map(({ reader, event }) => ({ seq: event.seq, userId: reader.userId })));
      for (const notificationId of ids) await addJob(tx, jobs.send, { notificationId }, attempts);
      return to;
    });
  }

  return {
    /** Reads on in every log that has grown. Several nodes may at once: each event is gone through by one of them. */
    async follow(): Promise<void> {
      for (const { inspectionId, toldTo, head } of await store.behind()) {
        for (let at: number | null = toldTo; at !== null && at < head;) at = await followOne(inspectionId, at, head);
      }
    },

    /** Whom a notification is for, if they are still to be told; null where that has ended. */
    async addresseeOf({ inspectionId, seq, userId }: Pending): Promise<Addressee | null> {
      const events = await readEvents(database, { inspectionId, after: seq - 1, before: seq + 1, types: notifiedEvents, order: 'oldest-first', limit: 1 });
      return (await addressees(inspectionId, events)).find(({ reader }) => reader.userId === userId) ?? null;
    },

    isWanted: (viewer: Viewer): Promise<boolean> => store.isWanted(viewer.userId),
    async setWanted(viewer: Viewer, input: unknown): Promise<Viewer> {
      await store.setWanted(viewer.userId, parseInput(setEmailsInput, input).isWanted);
      return viewer;
    },
  };
}
export type NotificationService = ReturnType<typeof createNotificationService>;
