import type { RequestState } from '@joint/shared';
import { Prisma, unionAll, type Database, type Transaction } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';

/** What evidence tells the ledger: rows of evidence_id, agency_id, minutes and criterion_ids. */
export interface EvidencePart {
  readonly given: (seen: SeenInspection) => Prisma.Sql;
  readonly unsafeGivenForSums: (inspectionId: string) => Prisma.Sql;
}
/** What requests tell it: rows of request_id, agency_id, title, sent_at, state, is_open and is_overdue; and the answers, rows of request_id and evidence_id. */
export interface RequestsPart {
  readonly asked: (seen: SeenInspection) => Prisma.Sql;
  readonly unsafeAskedForSums: (inspectionId: string) => Prisma.Sql;
  readonly answers: Prisma.Sql;
}

export interface Counted {
  readonly minutes: number;
  readonly timed: number;
  readonly contributions: number;
}
export interface CountedAgency extends Counted {
  readonly agencyId: string;
  /** Of contributions that answer no request. */
  readonly isUnasked: boolean;
}
export interface CountedRequest extends Counted {
  readonly requestId: string;
  readonly agencyId: string;
  readonly title: string;
  readonly state: RequestState;
  readonly isOpen: boolean;
  readonly isOverdue: boolean;
  readonly sentAt: Date;
}
export interface CountedCriterion extends Counted {
  readonly criterionId: string;
}
/** What one reader may know of one inspection. */
export interface Ledger {
  readonly agencies: readonly CountedAgency[];
  readonly requests: readonly CountedRequest[];
  readonly criteria: readonly CountedCriterion[];
}
/** Everything one agency gave and was asked, for sums alone. */
export interface AgencyTotals extends Counted {
  readonly inspectionId: string;
  readonly agencyId: string;
  readonly asked: number;
  readonly open: number;
  readonly overdue: number;
}
export interface Rate {
  readonly inspectionId: string;
  readonly agencyId: string;
  readonly pence: number;
}

const counted = Prisma.sql`coalesce(sum(g.minutes), 0)::int AS minutes, count(g.minutes)::int AS timed, count(g.evidence_id)::int AS contributions`;

export function createBurdenStore({ prisma }: Database, { evidence, requests }: { readonly evidence: EvidencePart; readonly requests: RequestsPart }) {
  /** One part of the ledger for many readers in one statement. */
  async function each<Row>(readers: readonly SeenInspection[], select: (seen: SeenInspection) => Prisma.Sql): Promise<Row[][]> {
    const queries = readers.map((seen, reader) => Prisma.sql`SELECT ${reader}::int AS reader, part.* FROM (${select(seen)}) AS part`);
    const rows = queries.length === 0 ? [] : await prisma.$queryRaw<(Row & { reader: number })[]>`${unionAll(queries)}`;
    return readers.map((_seen, index) => rows.filter(({ reader }) => reader === index));
  }
  const ofAgencies = (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT g.agency_id AS "agencyId", g.is_unasked AS "isUnasked", ${counted}
    FROM (SELECT given.*, NOT EXISTS (SELECT FROM (${requests.answers}) AS answer JOIN (${requests.asked(seen)}) AS asked USING (request_id) WHERE answer.evidence_id = given.evidence_id) AS is_unasked
      FROM (${evidence.given(seen)}) AS given) AS g
    GROUP BY g.agency_id, g.is_unasked`;
  const ofRequests = (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT asked.request_id AS "requestId", asked.agency_id AS "agencyId", asked.title, asked.state, asked.is_open AS "isOpen", asked.is_overdue AS "isOverdue", asked.sent_at AS "sentAt", ${counted}
    FROM (${requests.asked(seen)}) AS asked LEFT JOIN (${requests.answers}) AS answer USING (request_id) LEFT JOIN (${evidence.given(seen)}) AS g USING (evidence_id)
    GROUP BY asked.request_id, asked.agency_id, asked.title, asked.state, asked.is_open, asked.is_overdue, asked.sent_at`;
  const ofCriteria = (seen: SeenInspection): Prisma.Sql => Prisma.sql`
    SELECT criterion_id AS "criterionId", ${counted} FROM (${evidence.given(seen)}) AS g CROSS JOIN unnest(g.criterion_ids) AS criterion_id
    WHERE g.agency_id IN (SELECT ia.agency_id FROM inspection_agency ia WHERE ia.inspection_id = ${seen.record.id}::uuid) GROUP BY criterion_id`;

  return {
    /** What each reader may know of each inspection: three statements, however many. */
    async ledgers(readers: readonly SeenInspection[]): Promise<Ledger[]> {
      const [agencies, asked, criteria] = await Promise.all([each<CountedAgency>(readers, ofAgencies), each<CountedRequest>(readers, ofRequests), each<CountedCriterion>(readers, ofCriteria)]);
      return readers.map((_seen, index) => ({ agencies: agencies[index] ?? [], requests: asked[index] ?? [], criteria: criteria[index] ?? [] }));
    },
    /** By agency, whoever asks: for sums over all of them alone. */
    async unsafeTotals(inspectionIds: readonly string[]): Promise<AgencyTotals[]> {
      return inspectionIds.length === 0 ? [] : prisma.$queryRaw`${unionAll(inspectionIds.map((id) => Prisma.sql`
        SELECT ia.inspection_id AS "inspectionId", ia.agency_id AS "agencyId", gave.*, owes.*
        FROM inspection_agency ia
        CROSS JOIN LATERAL (SELECT ${counted} FROM (${evidence.unsafeGivenForSums(id)}) AS g WHERE g.agency_id = ia.agency_id) AS gave
        CROSS JOIN LATERAL (
          SELECT count(*) FILTER (WHERE asked.state <> 'CANCELLED')::int AS asked, count(*) FILTER (WHERE asked.is_open)::int AS open, count(*) FILTER (WHERE asked.is_overdue)::int AS overdue
          FROM (${requests.unsafeAskedForSums(id)}) AS asked WHERE asked.agency_id = ia.agency_id) AS owes
        WHERE ia.inspection_id = ${id}::uuid`))}`;
    },
    /** Of agencies that give one; who may know it is the policy's to say. */
    async rates(inspectionIds: readonly string[], reader: Transaction = prisma): Promise<Rate[]> {
      const rows = await reader.inspectionAgency.findMany({ where: { inspectionId: { in: [...inspectionIds] }, hourlyRatePence: { not: null } }, select: { inspectionId: true, agencyId: true, hourlyRatePence: true } });
      return rows.map(({ hourlyRatePence, ...row }) => ({ ...row, pence: hourlyRatePence ?? 0 }));
    },
    async setRate(tx: Transaction, inspectionId: string, agencyId: string, pence: number | null): Promise<void> {
      await tx.inspectionAgency.update({ where: { inspectionId_agencyId: { inspectionId, agencyId } }, data: { hourlyRatePence: pence } });
    },
  };
}
export type BurdenStore = ReturnType<typeof createBurdenStore>;
