import type { Phase } from '@joint/shared';
import { Prisma, type Database, type Transaction } from '../../../platform/database.ts';
import type { EvidenceClause } from '../evidence.policy.ts';
import { whereVisible } from '../evidence.sql.ts';
import type { EvidenceRecord } from '../evidence.store.ts';
import type { RevisionFacts } from './revisions.policy.ts';

/** A piece as it was once saved. */
export interface RevisionRecord extends Pick<EvidenceRecord, 'version' | 'kind' | 'status' | 'visibility' | 'title' | 'body' | 'criterionIds' | 'periodFrom' | 'periodTo' | 'withdrawnReason' | 'isDistressing'> {
  readonly evidenceId: string;
  readonly savedBy: EvidenceRecord['author'];
  readonly savedAt: Date;
}

/** Whose look it is: the alternatives of `visibleTo` and the phases that let their role read. */
export interface RevisionReader {
  readonly visible: readonly EvidenceClause[];
  readonly phases: readonly Phase[];
}

/**
 * A piece's revisions as `e`, each with what the rules ask of it: its own status and visibility, whose the piece is, and the phases between
 * which it stood.
 */
const standing = (evidenceId: string): Prisma.Sql => Prisma.sql`
  (SELECT r.*, p.agency_id, p.author_id, COALESCE(lead(r.phase) OVER (ORDER BY r.version), i.phase) AS until
   FROM evidence_revision r JOIN evidence p ON p.id = r.evidence_id JOIN inspection i ON i.id = p.inspection_id WHERE r.evidence_id = ${evidenceId}::uuid) e`;

const whereReadable = ({ visible, phases }: RevisionReader): Prisma.Sql => Prisma.sql`
  ${whereVisible(visible)} AND EXISTS (SELECT FROM unnest(${[...phases]}::"Phase"[]) AS reading(phase)
    WHERE reading.phase BETWEEN LEAST(e.phase, e.until) AND GREATEST(e.phase, e.until))`;

export function createRevisionStore({ prisma }: Database) {
  return {
    /** Keeps a piece as it is now, as the revision of its version; once for each change, in the change's transaction. */
    async keep(tx: Transaction, evidenceId: string, savedById: string): Promise<void> {
      await tx.$executeRaw`
        INSERT INTO evidence_revision (evidence_id, version, saved_by_id, saved_at, phase, kind, status, visibility, title, body, criterion_ids, period_from, period_to, withdrawn_reason, is_distressing)
        SELECT e.id, e.version, ${savedById}::uuid, e.updated_at, i.phase, e.kind, e.status, e.visibility, e.title, e.body,
          ARRAY(SELECT c.criterion_id FROM evidence_criterion c WHERE c.evidence_id = e.id ORDER BY c.criterion_id), e.period_from, e.period_to, e.withdrawn_reason, e.is_distressing
        FROM evidence e JOIN inspection i ON i.id = e.inspection_id WHERE e.id = ${evidenceId}::uuid`;
    },
    /** Newest first, from this version down. */
    page: (reader: RevisionReader, { evidenceId, upTo, size }: { evidenceId: string; upTo: number; size: number }): Promise<RevisionRecord[]> => prisma.$queryRaw`
      SELECT e.evidence_id AS "evidenceId", e.version, e.saved_at AS "savedAt", e.kind::text, e.status::text, e.visibility::text, e.title, e.body,
        e.criterion_ids::text[] AS "criterionIds", to_char(e.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(e.period_to, 'YYYY-MM-DD') AS "periodTo", e.withdrawn_reason AS "withdrawnReason", e.is_distressing AS "isDistressing",
        json_build_object('id', u.id, 'name', u.name, 'jobTitle', u.job_title, 'agencyId', u.agency_id) AS "savedBy"
      FROM ${standing(evidenceId)} JOIN app_user u ON u.id = e.saved_by_id
      WHERE e.version <= ${upTo} AND ${whereReadable(reader)} ORDER BY e.version DESC LIMIT ${size}`,
    /** What versions said, each with what the rules ask of it: who may read them is for the caller to ask. */
    bodiesAt: (wanted: readonly { readonly evidenceId: string; readonly version: number }[]): Promise<(RevisionFacts & { evidenceId: string; version: number; body: string })[]> => prisma.$queryRaw`
      SELECT e."evidenceId", e.version, e.body, e.status, e.visibility, e."from", e.until FROM
        (SELECT r.evidence_id AS "evidenceId", r.version, r.body, r.status::text, r.visibility::text, r.phase::text AS "from", COALESCE(lead(r.phase) OVER (PARTITION BY r.evidence_id ORDER BY r.version), i.phase)::text AS until
         FROM evidence_revision r JOIN evidence p ON p.id = r.evidence_id JOIN inspection i ON i.id = p.inspection_id WHERE r.evidence_id = ANY(${wanted.map(({ evidenceId }) => evidenceId)}::uuid[])) e
      JOIN (SELECT DISTINCT id, version FROM unnest(${wanted.map(({ evidenceId }) => evidenceId)}::uuid[], ${wanted.map(({ version }) => version)}::int[]) AS w (id, version)) w ON w.id = e."evidenceId" AND w.version = e.version`,
    /** How many there are, and how many of them this reader may see. */
    async count(reader: RevisionReader, evidenceId: string): Promise<{ all: number; seen: number }> {
      const [row] = await prisma.$queryRaw<{ all: number; seen: number }[]>`
        SELECT count(*)::int AS all, (count(*) FILTER (WHERE ${whereReadable(reader)}))::int AS seen FROM ${standing(evidenceId)}`;
      return row ?? { all: 0, seen: 0 };
    },
  };
}
export type RevisionStore = ReturnType<typeof createRevisionStore>;
