import type { EvidenceKind, EvidenceStatus, EvidenceVisibility, Phase } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, unionAll, type Database, type Transaction } from '../../platform/database.ts';
import type { EvidenceClause } from './evidence.policy.ts';
import { anyWordOf, whereEvidence, whereVisible, type EvidenceQuery } from './evidence.sql.ts';

export interface EvidenceRecord {
  readonly id: string;
  readonly inspectionId: string;
  readonly agencyId: string;
  readonly author: { readonly id: string; readonly name: string; readonly jobTitle: string; readonly agencyId: string };
  readonly kind: EvidenceKind;
  readonly status: EvidenceStatus;
  readonly visibility: EvidenceVisibility;
  readonly title: string;
  readonly body: string;
  readonly criterionIds: readonly string[];
  /** `YYYY-MM-DD` */
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly withdrawnReason: string | null;
  readonly isDistressing: boolean;
  readonly minutes: number | null;
  readonly awaitingReleaseSince: Date | null;
  readonly releaseNote: string | null;
}

export interface EvidenceContent {
  readonly kind: EvidenceKind;
  readonly status: EvidenceStatus;
  readonly visibility: EvidenceVisibility;
  readonly title: string;
  readonly body: string;
  readonly criterionIds: readonly string[];
  readonly periodFrom: string | null;
  readonly periodTo: string | null;
  readonly isDistressing: boolean;
  readonly minutes: number | null;
}

/** How many pieces of an agency's a list would show. */
export interface EvidenceCount {
  readonly agencyId: string;
  readonly count: number;
}

/** One page of a list: a place to begin after, and how many rows. */
export interface PageAsked {
  readonly query: EvidenceQuery;
  readonly size: number;
  readonly after: { readonly updatedAt: string; readonly id: string } | null;
}

/** One statement brings everything a list shows of a piece; it is the hottest read there is. */
const columns = Prisma.sql`
  e.id, e.inspection_id AS "inspectionId", e.agency_id AS "agencyId", e.kind::text, e.status::text, e.visibility::text, e.title, e.body,
  to_char(e.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(e.period_to, 'YYYY-MM-DD') AS "periodTo", e.version,
  e.created_at AS "createdAt", e.updated_at AS "updatedAt", e.submitted_at AS "submittedAt", e.withdrawn_reason AS "withdrawnReason",
  e.is_distressing AS "isDistressing", e.minutes,
  e.awaiting_release_since AS "awaitingReleaseSince", e.release_note AS "releaseNote",
  json_build_object('id', u.id, 'name', u.name, 'jobTitle', u.job_title, 'agencyId', u.agency_id) AS author,
  ARRAY(SELECT ec.criterion_id FROM evidence_criterion ec WHERE ec.evidence_id = e.id ORDER BY ec.criterion_id)::text[] AS "criterionIds"`;
const from = Prisma.sql`FROM evidence e JOIN app_user u ON u.id = e.author_id`;

export function createEvidenceStore({ prisma }: Database) {
  return {
    /** Each list last changed first, from after its cursor's row on; one statement for all of them. */
    async pages(asked: readonly PageAsked[]): Promise<EvidenceRecord[][]> {
      const rows = await prisma.$queryRaw<(EvidenceRecord & { list: number })[]>`
        ${unionAll(asked.map(({ query, size, after }, list) => {
          const beyond = after ? Prisma.sql`AND (e.updated_at, e.id) < (${after.updatedAt}::timestamptz, ${after.id}::uuid)` : Prisma.empty;
          return Prisma.sql`SELECT ${list}::int AS list, ${columns} ${from} WHERE ${whereEvidence(query)} ${beyond} ORDER BY e.updated_at DESC, e.id DESC LIMIT ${size}`;
        }))} ORDER BY list, "updatedAt" DESC, id DESC`;
      return asked.map((_one, index) => rows.filter(({ list }) => list === index));
    },
    /** Of each list how many pieces by agency; one statement for all of them. */
    async counts(queries: readonly EvidenceQuery[]): Promise<EvidenceCount[][]> {
      const rows = await prisma.$queryRaw<(EvidenceCount & { list: number })[]>`
        ${unionAll(queries.map((query, list) => Prisma.sql`SELECT ${list}::int AS list, e.agency_id AS "agencyId", count(*)::int AS count FROM evidence e WHERE ${whereEvidence(query)} GROUP BY e.agency_id`))}`;
      return queries.map((_query, index) => rows.filter(({ list }) => list === index));
    },
    /** Pieces that share any word with a text, those that share most and rarest first; `agencyIds` empty means any agency. */
    async matching(query: EvidenceQuery, { text, agencyIds, most }: { readonly text: string; readonly agencyIds: readonly string[]; readonly most: number }): Promise<EvidenceRecord[]> {
      const ofAgencies = agencyIds.length > 0 ? Prisma.sql`AND e.agency_id = ANY(${[...agencyIds]}::uuid[])` : Prisma.empty;
      return prisma.$queryRaw`SELECT ${columns} ${from} CROSS JOIN ${anyWordOf(text)} AS asked(words) WHERE ${whereEvidence(query)} ${ofAgencies} AND e.search @@ asked.words
        ORDER BY ts_rank(e.search, asked.words) DESC, e.updated_at DESC, e.id LIMIT ${most}`;
    },
    /** The inspection a piece belongs to, for the look at the reader's rights there; it tells the reader nothing by itself. */
    async inspectionOf(id: string): Promise<string | null> {
      return (await prisma.evidence.findUnique({ where: { id }, select: { inspectionId: true } }))?.inspectionId ?? null;
    },
    async find(visible: readonly EvidenceClause[], id: string): Promise<EvidenceRecord | null> {
      const [row] = await prisma.$queryRaw<EvidenceRecord[]>`SELECT ${columns} ${from} WHERE e.id = ${id}::uuid AND ${whereVisible(visible)}`;
      return row ?? null;
    },
    /** Pieces by id, of several inspections with the reader's rights in each; one statement for all of them. */
    async findMany(wanted: readonly { readonly visible: readonly EvidenceClause[]; readonly inspectionId: string; readonly ids: readonly string[] }[]): Promise<EvidenceRecord[]> {
      const alternatives = wanted.map(({ visible, inspectionId, ids }) => Prisma.sql`(e.inspection_id = ${inspectionId}::uuid AND e.id = ANY(${[...ids]}::uuid[]) AND ${whereVisible(visible)})`);
      return alternatives.length === 0 ? [] : prisma.$queryRaw`SELECT ${columns} ${from} WHERE ${Prisma.join(alternatives, ' OR ')}`;
    },
    /** Whoever may be told is decided by the audience of each row: for the live feed only. */
    unsafeFindManyForFeed: (ids: readonly string[]): Promise<(EvidenceRecord & { phase: Phase })[]> =>
      prisma.$queryRaw`SELECT ${columns}, i.phase::text ${from} JOIN inspection i ON i.id = e.inspection_id WHERE e.id = ANY(${[...ids]}::uuid[])`,

    /** Locked until the commit; null when it does not exist. */
    async lock(tx: Transaction, id: string): Promise<EvidenceRecord | null> {
      const [row] = await tx.$queryRaw<EvidenceRecord[]>`SELECT ${columns} ${from} WHERE e.id = ${id}::uuid FOR UPDATE OF e`;
      return row ?? null;
    },
    /** With the phase of its inspection, which whoever calls holds. */
    async lockWithPhase(tx: Transaction, id: string): Promise<(EvidenceRecord & { phase: Phase }) | null> {
      const [row] = await tx.$queryRaw<(EvidenceRecord & { phase: Phase })[]>`SELECT ${columns}, i.phase::text ${from} JOIN inspection i ON i.id = e.inspection_id WHERE e.id = ${id}::uuid FOR UPDATE OF e`;
      return row ?? null;
    },
    async isThere(tx: Transaction, id: string): Promise<boolean> {
      return (await tx.evidence.findUnique({ where: { id }, select: { id: true } })) !== null;
    },
    /** False when the id is taken: the same send at the same moment, or one to another inspection. */
    async add(tx: Transaction, id: string, owner: { inspectionId: string; agencyId: string; authorId: string }, { criterionIds, ...content }: EvidenceContent): Promise<boolean> {
      const { count } = await tx.evidence.createMany({ data: { id, ...owner, ...toRow(content), createdAt: now(), updatedAt: now(), submittedAt: content.status === 'SUBMITTED' ? now() : null }, skipDuplicates: true });
      if (count === 1) await setCriteria(tx, id, criterionIds);
      return count === 1;
    },
    async revise(tx: Transaction, { id, submittedAt }: EvidenceRecord, { criterionIds, ...content }: EvidenceContent): Promise<void> {
      const submitted = content.status === 'SUBMITTED' ? (submittedAt ?? now()) : null;
      await tx.evidence.update({ where: { id }, data: { ...toRow(content), version: { increment: 1 }, updatedAt: now(), submittedAt: submitted } });
      await tx.evidenceCriterion.deleteMany({ where: { evidenceId: id } });
      await setCriteria(tx, id, criterionIds);
    },
    async withdraw(tx: Transaction, id: string, reason: string): Promise<void> {
      await tx.evidence.update({ where: { id }, data: { status: 'WITHDRAWN', withdrawnReason: reason, version: { increment: 1 }, updatedAt: now() } });
    },
  };
}
export type EvidenceStore = ReturnType<typeof createEvidenceStore>;

const toRow = ({ periodFrom, periodTo, ...content }: Omit<EvidenceContent, 'criterionIds'>) =>
  ({ ...content, periodFrom: periodFrom === null ? null : new Date(periodFrom), periodTo: periodTo === null ? null : new Date(periodTo) });

async function setCriteria(tx: Transaction, evidenceId: string, criterionIds: readonly string[]): Promise<void> {
  await tx.evidenceCriterion.createMany({ data: [...new Set(criterionIds)].map((criterionId) => ({ evidenceId, criterionId })) });
}
