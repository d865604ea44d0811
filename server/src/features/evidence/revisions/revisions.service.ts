import { evidenceRevisionLimits, type EvidenceRevisionField } from '@joint/shared';
import { z } from 'zod';
import { notFound } from '../../../platform/errors.ts';
import { decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../../platform/keyset.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import type { SeenInspection } from '../../inspections/index.ts';
import { visibleTo } from '../evidence.policy.ts';
import type { SeenEvidence } from '../evidence.record.ts';
import { changedFields } from './changed-fields.ts';
import { readingPhases } from './revisions.policy.ts';
import type { RevisionReader, RevisionRecord, RevisionStore } from './revisions.store.ts';

/** A revision as one person meets it: compared with the one before it that they may see. */
export interface SeenRevision {
  readonly record: RevisionRecord;
  readonly changed: readonly EvidenceRevisionField[];
}
export type RevisionPage = Page<SeenRevision> & { readonly totalCount: number; readonly hiddenCount: number };

interface Parts {
  readonly store: RevisionStore;
  /** The piece, NOT_FOUND for whoever may not see it as it is now. */
  readonly find: (viewer: Viewer, evidenceId: string) => Promise<SeenEvidence>;
}

/** The largest version that PostgreSQL's integer holds. */
const latest = 2_147_483_647;
const cursorKey = z.tuple([z.int().min(1).max(latest)]);

export const revisionReader = (seen: SeenInspection): RevisionReader => ({ visible: visibleTo(seen), phases: readingPhases(seen.role) });

export function createRevisionService({ store, find }: Parts) {
  /** With one row more than wanted, which tells of another page and is what the last one changed. */
  async function from(seen: SeenInspection, evidenceId: string, upTo: number, size: number): Promise<SeenRevision[]> {
    const rows = await store.page(revisionReader(seen), { evidenceId, upTo, size: size + 1 });
    return rows.map((record, index) => ({ record, changed: changedFields(rows[index + 1], record) }));
  }

  return {
    async list(viewer: Viewer, { evidenceId, first, after }: { evidenceId: string; first: number; after?: string | null | undefined }): Promise<RevisionPage> {
      const size = pageSize(first, evidenceRevisionLimits.page);
      const cursor = decodeCursor(cursorKey, after);
      const { seen, record } = await find(viewer, evidenceId);
      const rows = await from(seen, record.id, cursor ? cursor[0] - 1 : latest, size);
      const counts = await store.count(revisionReader(seen), record.id);
      return { ...toPage(rows, size, (row) => encodeCursor([row.record.version])), totalCount: counts.seen, hiddenCount: counts.all - counts.seen };
    },
    async one(viewer: Viewer, evidenceId: string, version: number): Promise<SeenRevision> {
      const { seen, record } = await find(viewer, evidenceId);
      const [row] = await from(seen, record.id, version, 1);
      if (row?.record.version !== version) throw notFound('version of this evidence');
      return row;
    },
  };
}
export type RevisionService = ReturnType<typeof createRevisionService>;
