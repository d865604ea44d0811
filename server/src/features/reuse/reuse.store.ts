import { referencePattern, type EvidenceKind, type EvidenceVisibility } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, type Database, type Transaction } from '../../platform/database.ts';
import { anyWordOf } from '../evidence/index.ts';
import { offeredTo } from './reuse.sql.ts';

export interface Offer {
  readonly evidenceId: string;
  readonly offeredById: string;
  readonly offeredAt: Date;
}
export interface Origin {
  readonly evidenceId: string;
  readonly originId: string;
  readonly originVersion: number;
  readonly savedAt: Date;
  readonly takenById: string;
  readonly takenAt: Date;
  /** As chosen then; the piece may be another’s to see since. */
  readonly visibility: EvidenceVisibility;
  readonly fileIds: readonly string[];
}
export interface OfferedFile {
  readonly id: string;
  readonly name: string;
  readonly size: number;
  /** Its words, as far as they could be read, hold a child’s reference. */
  readonly namesChildren: boolean;
}
/** A piece that may be used again, whole: for its own agency. */
export interface OfferedRecord {
  readonly id: string;
  readonly agencyId: string;
  readonly kind: EvidenceKind;
  readonly title: string;
  readonly body: string;
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly visibility: EvidenceVisibility;
  readonly isDistressing: boolean;
  readonly version: number;
  /** Titles of its criteria. */
  readonly criteria: readonly string[];
}

const columns = Prisma.sql`
  e.id, e.agency_id AS "agencyId", e.kind::text, e.title, e.body, to_char(e.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(e.period_to, 'YYYY-MM-DD') AS "periodTo",
  e.visibility::text, e.is_distressing AS "isDistressing", e.version,
  ARRAY(SELECT c.title FROM evidence_criterion ec JOIN criterion c ON c.id = ec.criterion_id WHERE ec.evidence_id = e.id ORDER BY c.position) AS criteria`;

export function createReuseStore({ prisma }: Database) {
  return {
    offersOf: (ids: readonly string[]): Promise<Offer[]> => prisma.evidenceOffer.findMany({ where: { evidenceId: { in: [...ids] } } }),
    originsOf: (ids: readonly string[]): Promise<Origin[]> => prisma.$queryRaw`
      SELECT t.evidence_id AS "evidenceId", t.origin_id AS "originId", t.origin_version AS "originVersion", r.saved_at AS "savedAt", t.taken_by_id AS "takenById", t.taken_at AS "takenAt", t.visibility::text, t.file_ids::text[] AS "fileIds"
      FROM evidence_origin t JOIN evidence_revision r ON r.evidence_id = t.origin_id AND r.version = t.origin_version WHERE t.evidence_id = ANY(${[...ids]}::uuid[])`,

    /** False when it is offered already. */
    async offer(tx: Transaction, evidenceId: string, agencyId: string, offeredById: string): Promise<boolean> {
      return (await tx.evidenceOffer.createMany({ data: { evidenceId, agencyId, offeredById, offeredAt: now() }, skipDuplicates: true })).count === 1;
    },
    /** False when it was not offered. */
    async takeBack(tx: Transaction, evidenceId: string): Promise<boolean> {
      return (await tx.evidenceOffer.deleteMany({ where: { evidenceId } })).count === 1;
    },

    /** What of the offers of these agencies shares words with a text, best match first. */
    matching: (inspectionId: string, agencyIds: readonly string[], text: string, most: number): Promise<OfferedRecord[]> => prisma.$queryRaw`
      SELECT ${columns} FROM (${offeredTo(inspectionId, agencyIds)}) e CROSS JOIN ${anyWordOf(text)} AS asked(words) WHERE e.search @@ asked.words
      ORDER BY ts_rank(e.search, asked.words) DESC, e.updated_at DESC, e.id LIMIT ${most}`,
    /** One offer of an agency; in a transaction it stands until the commit. */
    async find(inspectionId: string, agencyId: string, id: string, tx?: Transaction): Promise<OfferedRecord | null> {
      if (tx) await tx.$executeRaw`SELECT FROM evidence_offer WHERE evidence_id = ${id}::uuid FOR SHARE`;
      const [row] = await (tx ?? prisma).$queryRaw<OfferedRecord[]>`SELECT ${columns} FROM (${offeredTo(inspectionId, [agencyId])}) e WHERE e.id = ${id}::uuid`;
      return row ?? null;
    },
    /** Agencies that take part in an inspection. */
    async agenciesOf(inspectionId: string): Promise<string[]> {
      return (await prisma.inspectionAgency.findMany({ where: { inspectionId }, select: { agencyId: true } })).map(({ agencyId }) => agencyId);
    },
    /** Criteria of an inspection’s framework that a piece of another was given for: the same ones, or those of the same name in another version of the framework. */
    async criteriaHere(evidenceId: string, frameworkVersionId: string): Promise<string[]> {
      const rows = await prisma.$queryRaw<{ id: string }[]>`
        SELECT DISTINCT here.id FROM evidence_criterion ec JOIN criterion c ON c.id = ec.criterion_id JOIN framework_version v ON v.id = c.framework_version_id
        JOIN framework_version w ON w.id = ${frameworkVersionId}::uuid AND w.framework_id = v.framework_id JOIN criterion here ON here.framework_version_id = w.id AND here.code = c.code
        WHERE ec.evidence_id = ${evidenceId}::uuid`;
      return rows.map(({ id }) => id);
    },
    /** Files that may be opened, or may be once they were checked. */
    filesOf: (evidenceId: string): Promise<OfferedFile[]> => prisma.$queryRaw`
      SELECT f.id, f.name, f.size::float8 AS size, concat(f.name, ' ', t.text) ~* ${`\\y${referencePattern}\\y`} AS "namesChildren" FROM evidence_file f LEFT JOIN evidence_file_text t ON t.file_id = f.id
      WHERE f.evidence_id = ${evidenceId}::uuid AND f.status = 'ATTACHED' AND f.scan <> 'INFECTED' ORDER BY f.attached_at, f.id`,
    async hasTable(evidenceId: string): Promise<boolean> {
      return (await prisma.dataset.count({ where: { evidenceId, removedAt: null } })) > 0;
    },
    async keepOrigin(tx: Transaction, { fileIds, ...origin }: Omit<Origin, 'savedAt' | 'takenAt'>): Promise<void> {
      await tx.evidenceOrigin.create({ data: { ...origin, fileIds: [...fileIds], takenAt: now() } });
    },
  };
}
export type ReuseStore = ReturnType<typeof createReuseStore>;
