import type { EventType, FeedEvent } from '@joint/shared';
import { z } from 'zod';
import type { Database } from '../../platform/database.ts';
import { readEvents, type Feed, type Summaries, type Summary } from '../../platform/event-log/index.ts';
import { decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import { roomsOf, type SeenInspection } from '../inspections/index.ts';

export interface ActivityEntry extends Summary {
  readonly event: FeedEvent;
}
const largestPage = 100;
const cursorKey = z.tuple([z.int().positive()]);

/** The log as a person reads it: the same events, by the same rights, as the live feed. */
export function createActivityService({ database, feed, summaries }: { database: Database; feed: Feed; summaries: readonly Summaries[] }) {
  const byType: Summaries = Object.assign({}, ...summaries);

  async function summarise(events: readonly FeedEvent[]): Promise<ActivityEntry[]> {
    const entries = new Map<FeedEvent, Summary>();
    for (const type of new Set(events.map((event) => event.type))) {
      const its = events.filter((event) => event.type === type);
      const told = await byType[type satisfies EventType]?.(its);
      its.forEach((event, index) => {
        const summary = told?.[index];
        if (summary) entries.set(event, summary);
      });
    }
    return events.flatMap((event) => {
      const summary = entries.get(event);
      return summary ? [{ ...summary, event }] : [];
    });
  }

  return {
    async list(seen: SeenInspection, { first, after }: { first: number; after?: string | null | undefined }): Promise<Page<ActivityEntry>> {
      const size = pageSize(first, largestPage);
      const cursor = decodeCursor(cursorKey, after);
      const rooms = roomsOf(seen);
      const rows = await readEvents(database, { inspectionId: seen.record.id, ...(cursor && { before: cursor[0] }), audience: rooms, order: 'newest-first', limit: size + 1 });
      const page = toPage(rows, size, ({ seq }) => encodeCursor([seq]));
      return { pageInfo: page.pageInfo, nodes: await summarise(await feed.forReader(rooms, page.nodes)) };
    },
  };
}
export type ActivityService = ReturnType<typeof createActivityService>;
