import { caseHistoryLimits, caseHistoryOf, isInspector, type CaseText } from '@joint/shared';
import { z } from 'zod';
import { notFound, parseInput } from '../../platform/errors.ts';
import { decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { CaseHistoryStore, CaseRevisionRecord, HistoryOf } from './cases.history.store.ts';
import { canReadTogether, visibleTo } from './cases.policy.ts';
import { factsOf, type SeenCase } from './cases.record.ts';

/** A version as one person meets it: compared with the one before it that they may read. */
export interface SeenCaseRevision extends Omit<CaseRevisionRecord, 'texts'> {
  readonly texts: readonly { readonly of: CaseText; readonly text: string }[];
  readonly changed: readonly CaseText[];
}
export type CaseRevisionPage = Page<SeenCaseRevision> & { readonly totalCount: number; readonly hiddenCount: number };

interface Parts {
  readonly store: CaseHistoryStore;
  readonly find: (viewer: Viewer, caseId: string) => Promise<SeenCase>;
}

/** The largest version that PostgreSQL's integer holds. */
const latest = 2_147_483_647;
const cursorKey = z.tuple([z.int().min(1).max(latest)]);
const textsOf = (of: HistoryOf): readonly CaseText[] => ('agencyId' in of ? ['KNEW', 'DID', 'LIVED'] : ['ANSWER']);

/** Earlier versions of an agency's view and of the answers of the joint page. */
export function createCaseHistory({ store, find }: Parts) {
  async function look(viewer: Viewer, input: unknown): Promise<HistoryOf> {
    const { caseId, agencyId, question } = parseInput(caseHistoryOf, input);
    const { record, seen } = await find(viewer, caseId);
    if (agencyId) return { caseId, agencyId, visible: visibleTo(seen) };
    if (!question || !canReadTogether(seen, factsOf(record))) throw notFound('answer');
    return { caseId, question, since: isInspector(seen.role) ? null : await store.openSince(caseId, viewer.agencyId) };
  }
  /** With one row more than wanted, which tells of another page and is what the last one changed. */
  async function from(of: HistoryOf, upTo: number, size: number): Promise<SeenCaseRevision[]> {
    const rows = await store.page(of, upTo, size + 1);
    const names = textsOf(of);
    return rows.map((row, index) => {
      const before = rows[index + 1];
      return { ...row, texts: names.map((name, at) => ({ of: name, text: row.texts[at] ?? '' })), changed: before ? names.filter((_name, at) => row.texts[at] !== before.texts[at]) : [] };
    });
  }

  return {
    async list(viewer: Viewer, { of: wanted, first, after }: { of: unknown; first: number; after?: string | null | undefined }): Promise<CaseRevisionPage> {
      const size = pageSize(first, caseHistoryLimits.page);
      const cursor = decodeCursor(cursorKey, after);
      const of = await look(viewer, wanted);
      const { seen, hidden } = await store.count(of);
      // Whoever may read none of a view does not learn that there are versions.
      if (seen === 0 && 'agencyId' in of && of.agencyId !== viewer.agencyId) throw notFound('view');
      const rows = await from(of, cursor ? cursor[0] - 1 : latest, size);
      return { ...toPage(rows, size, ({ version }) => encodeCursor([version])), totalCount: seen, hiddenCount: hidden };
    },
    async one(viewer: Viewer, wanted: unknown, version: number): Promise<SeenCaseRevision> {
      const [row] = await from(await look(viewer, wanted), version, 1);
      if (row?.version !== version) throw notFound('version');
      return row;
    },
  };
}
export type CaseHistory = ReturnType<typeof createCaseHistory>;
