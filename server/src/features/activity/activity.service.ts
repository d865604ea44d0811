import type { EventType, FeedEvent } from '@joint/shared';
import { z } from 'zod';
import type { Database } from '../../platform/database.ts';
import { readEventLists, type Feed, type Summaries, type Summary } from '../../platform/event-log/index.ts';
import { decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import { roomsOf, type SeenInspection } from '../inspections/index.ts';

export interface ActivityEntry extends Summary {
  readonly event: FeedEvent;
}
const largestPage = 100;
const cursorKey = z.tuple([z.int().positive()]);

/** What one reader asks of one inspection's log, checked. */
export interface ActivityAsked {
  readonly seen: SeenInspection;
  readonly size: number;
  readonly before: number | undefined;
}

export function askActivity(seen: SeenInspection, { first, after }: { first: number; after?: string | null | undefined }): ActivityAsked {
  return { seen, size: pageSize(first, largestPage), before: decodeCursor(cursorKey, after)?.[0] };
}

/** The log as a person reads it: the same events, by the same rights, as the live feed. */
export function createActivityService({ database, feed, summaries }: { database: Database; feed: Feed; summaries: readonly Summaries[] }) {
  const byType: Summaries = Object.assign({}, ...summaries);

  async function summarise(events: readonly FeedEvent[]): Promise<Map<FeedEvent, ActivityEntry>> {
    const entries = new Map<FeedEvent, ActivityEntry>();
    for (const type of new Set(events.map((event) => event.type))) {
      const its = events.filter((event) => event.type === type);
      const told = await byType[type satisfies EventType]?.(its);
      its.forEach((event, index) => {
        const summary = told?.[index];
        if (summary) entries.set(event, { ...summary, event });
      });
    }
    return entries;
  }

  return {
    /** Pages of many inspections, read, presented and put into words together. */
    async pages(asked: readonly ActivityAsked[]): Promise<Page<ActivityEntry>[]> {
      // One event more than the page holds tells whether there is another page.
      const lists = await readEventLists(database, asked.map(({ seen, size, before }) =>
        ({ inspectionId: seen.record.id, ...(before && { before }), audience: roomsOf(seen), order: 'newest-first', limit: size + 1 })));
      const pages = asked.map(({ seen, size }, index) => ({ rooms: roomsOf(seen), page: toPage(lists[index] ?? [], size, ({ seq }) => encodeCursor([seq])) }));
      const told = await feed.forReaders(pages.map(({ rooms, page }) => ({ rooms, events: page.nodes })));
      const entries = await summarise(told.flat());
      return pages.map(({ page: { pageInfo } }, index) => ({ pageInfo, nodes: told[index]?.flatMap((event) => entries.get(event) ?? []) ?? [] }));
    },
  };
}
export type ActivityService = ReturnType<typeof createActivityService>;
