import type { EventType } from '@joint/shared';
import { Prisma, unionAll, type Database } from '../database.ts';

/** An event as it stands in the log, with the names its reader is shown. */
export interface StoredEvent {
  readonly inspectionId: string;
  readonly seq: number;
  readonly type: EventType;
  readonly at: Date;
  readonly actor: { readonly id: string; readonly name: string } | null;
  readonly agencyId: string | null;
  readonly audience: readonly string[];
  readonly payload: Readonly<Record<string, unknown>>;
}

export interface EventQuery {
  readonly inspectionId: string;
  readonly after?: number;
  readonly before?: number;
  /** Only events that one of these may know of; left out, all of them. */
  readonly audience?: readonly string[];
  /** Only events of these types. */
  readonly types?: readonly EventType[];
  /** Only events whose payload says this, such as which record they are about. */
  readonly payload?: Readonly<Record<string, string>>;
  readonly order: 'oldest-first' | 'newest-first';
  readonly limit: number;
}

type Row = Omit<StoredEvent, 'seq' | 'actor'> & { list: number; position: bigint; seq: bigint; actorId: string | null; actorName: string | null };

export async function readEvents(database: Database, query: EventQuery): Promise<StoredEvent[]> {
  const [events = []] = await readEventLists(database, [query]);
  return events;
}

/** Several readings in one statement, each in its own order. */
export async function readEventLists(database: Database, queries: readonly EventQuery[]): Promise<StoredEvent[][]> {
  const rows = await database.prisma.$queryRaw<Row[]>`${unionAll(queries.map(asSql))} ORDER BY list, position`;
  return queries.map((_query, index) => rows.filter(({ list }) => list === index).map(asStored));
}

function asSql(query: EventQuery, list: number): Prisma.Sql {
  const [direction, position] = query.order === 'oldest-first' ? [Prisma.sql`ASC`, Prisma.sql`e.seq`] : [Prisma.sql`DESC`, Prisma.sql`-e.seq`];
  return Prisma.sql`
    SELECT ${list}::int AS list, ${position} AS position, e.inspection_id AS "inspectionId", e.seq, e.type, e.at, e.actor_id AS "actorId", u.name AS "actorName", e.agency_id AS "agencyId", e.audience, e.payload
    FROM inspection_event e LEFT JOIN app_user u ON u.id = e.actor_id
    WHERE e.inspection_id = ${query.inspectionId}::uuid
      AND e.seq > ${query.after ?? 0} AND e.seq < ${query.before ?? Number.MAX_SAFE_INTEGER}
      ${query.audience ? Prisma.sql`AND e.audience && ${query.audience}` : Prisma.empty}
      ${query.types ? Prisma.sql`AND e.type = ANY(${[...query.types]})` : Prisma.empty}
      ${query.payload ? Prisma.sql`AND e.payload @> ${query.payload}::jsonb` : Prisma.empty}
    ORDER BY e.seq ${direction} LIMIT ${query.limit}`;
}

const asStored = ({ list: _list, position: _position, seq, actorId, actorName, ...row }: Row): StoredEvent =>
  ({ ...row, seq: Number(seq), actor: actorId === null ? null : { id: actorId, name: actorName ?? '' } });

/** The newest position of an inspection's log; 0 before the first event. */
export async function headOf(database: Database, inspectionIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.prisma.inspection.findMany({ where: { id: { in: [...inspectionIds] } }, select: { id: true, lastSeq: true } });
  return new Map(rows.map((row) => [row.id, Number(row.lastSeq)]));
}
