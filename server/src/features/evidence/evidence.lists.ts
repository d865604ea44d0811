import DataLoader from 'dataloader';
import { evidenceFilter, evidenceLimits } from '@joint/shared';
import { z } from 'zod';
import { parseInput } from '../../platform/errors.ts';
import { cursorInstant, decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { visibleTo } from './evidence.policy.ts';
import type { SeenEvidence } from './evidence.record.ts';
import type { EvidenceQuery } from './evidence.sql.ts';
import type { EvidenceCount, EvidenceStore, PageAsked } from './evidence.store.ts';

export type EvidencePage = Page<SeenEvidence> & { readonly query: EvidenceQuery };
/** What one reader asks of one inspection's list, checked. */
type ListAsked = PageAsked & { readonly seen: SeenInspection };

const cursorKey = z.tuple([cursorInstant, z.uuid()]);

export function askList(seen: SeenInspection, { first, after, filter }: { first: number; after?: string | null | undefined; filter?: unknown }): ListAsked {
  const size = pageSize(first, evidenceLimits.page);
  const cursor = decodeCursor(cursorKey, after);
  const query = { ...parseInput(evidenceFilter, filter ?? {}), inspectionId: seen.record.id, visible: visibleTo(seen) };
  return { seen, query, size, after: cursor && { updatedAt: cursor[0], id: cursor[1] } };
}

/** Lists of many inspections in one statement, their counts in another. */
export function createEvidenceLists(store: EvidenceStore) {
  async function pages(asked: readonly ListAsked[]): Promise<EvidencePage[]> {
    // One row more than the page holds tells whether there is another page.
    const lists = await store.pages(asked.map((one) => ({ ...one, size: one.size + 1 })));
    return asked.map(({ seen, query, size }, index) => {
      const page = toPage(lists[index] ?? [], size, ({ updatedAt, id }) => encodeCursor([updatedAt.toISOString(), id]));
      return { ...page, nodes: page.nodes.map((record) => ({ record, seen })), query };
    });
  }
  return {
    pages: new DataLoader<ListAsked, EvidencePage>(pages, { cache: false }),
    /** Kept for the request: a list's total and its counts by agency are one look. */
    counts: new DataLoader<EvidenceQuery, EvidenceCount[]>((queries) => store.counts(queries)),
  };
}
export type EvidenceLists = ReturnType<typeof createEvidenceLists>;
