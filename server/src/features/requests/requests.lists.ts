import DataLoader from 'dataloader';
import { awaitedStates, isInspector, requestFilter, requestLimits } from '@joint/shared';
import { z } from 'zod';
import { parseInput } from '../../platform/errors.ts';
import { decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { today } from './calendar.ts';
import { visibleTo } from './requests.policy.ts';
import type { SeenRequest } from './requests.record.ts';
import type { RequestQuery } from './requests.sql.ts';
import { placeOf, type PageAsked, type RequestComment, type RequestStore } from './requests.store.ts';

export type RequestPage = Page<SeenRequest> & { readonly query: RequestQuery };
/** What one reader asks of one inspection's list, checked. */
type ListAsked = PageAsked & { readonly seen: SeenInspection };

const cursorKey = z.tuple([z.int().min(0).max(1), z.iso.date().refine((day) => !day.startsWith('0000')), z.uuid()]);

export function askList(seen: SeenInspection, { first, after, filter }: { first: number; after?: string | null | undefined; filter?: unknown }): ListAsked {
  const size = pageSize(first, requestLimits.page);
  const cursor = decodeCursor(cursorKey, after);
  const { state, overdue, mine, ...rest } = parseInput(requestFilter, filter ?? {});
  const query: RequestQuery = {
    ...rest, inspectionId: seen.record.id, visible: visibleTo(seen),
    ...(state && { states: [state] }), ...(overdue && { overdueOn: today() }), ...(mine && (isInspector(seen.role) ? { askedById: seen.viewer.userId } : { assigneeId: seen.viewer.userId })),
  };
  return { seen, query, size, after: cursor && { closed: cursor[0], due: cursor[1], id: cursor[2] } };
}

/** What waits for this reader: answers to read; requests to answer, for a contributor those that were given to them or to nobody yet. */
export function askWaiting(seen: SeenInspection): RequestQuery {
  const whole = { inspectionId: seen.record.id, visible: visibleTo(seen) };
  if (isInspector(seen.role)) return { ...whole, states: ['ANSWERED'] };
  return { ...whole, states: awaitedStates, ...(seen.role === 'CONTRIBUTOR' && { assigneeId: seen.viewer.userId, orToNobody: true }) };
}

/** Lists of many inspections in one statement, their counts in another. */
export function createRequestLists(store: RequestStore) {
  async function pages(asked: readonly ListAsked[]): Promise<RequestPage[]> {
    // One row more than the page holds tells whether there is another page.
    const lists = await store.pages(asked.map((one) => ({ ...one, size: one.size + 1 })));
    return asked.map(({ seen, query, size }, index) => {
      const page = toPage(lists[index] ?? [], size, (record) => {
        const { closed, due, id } = placeOf(record);
        return encodeCursor([closed, due, id]);
      });
      return { ...page, nodes: page.nodes.map((record) => ({ record, seen })), query };
    });
  }
  return {
    pages: new DataLoader<ListAsked, RequestPage>(pages, { cache: false }),
    counts: new DataLoader<RequestQuery, number>((queries) => store.counts(queries), { cache: false }),
    /** Evidence ids of many requests in one statement. */
    answers: new DataLoader<string, string[]>(async (ids) => {
      const rows = await store.answersOf(ids);
      return ids.map((id) => rows.filter(({ requestId }) => requestId === id).map(({ evidenceId }) => evidenceId));
    }, { cache: false }),
    /** Comments of many requests in one statement; ask only for a reader inside the agency. */
    comments: new DataLoader<string, RequestComment[]>(async (ids) => {
      const rows = await store.commentsOf(ids);
      return ids.map((id) => rows.filter(({ requestId }) => requestId === id));
    }, { cache: false }),
  };
}
export type RequestLists = ReturnType<typeof createRequestLists>;
