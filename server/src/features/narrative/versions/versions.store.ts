import { narrativeVersionLimits, type FreezePurpose, type NarrativeVersionKind, type Phase } from '@joint/shared';
import { Prisma, type Database, type Transaction } from '../../../platform/database.ts';
import type { StoredText } from '../text/section-text.ts';

export interface VersionRecord {
  readonly id: string;
  readonly inspectionId: string;
  /** Null for the whole narrative. */
  readonly sectionId: string | null;
  readonly kind: NarrativeVersionKind;
  readonly name: string | null;
  readonly at: Date;
  readonly savedById: string | null;
  readonly phase: Phase | null;
  readonly restoredFromId: string | null;
  readonly frozenFor: FreezePurpose | null;
  readonly frozenAt: Date | null;
  readonly frozenById: string | null;
}
export interface Place {
  readonly sectionId: string;
  /** The newest edit in it; 0 for an empty text. */
  readonly upTo: bigint;
}
export interface VersionsWanted {
  readonly inspectionId: string;
  /** Those with a place in this section; left out, those of the whole narrative. */
  readonly sectionId: string | undefined;
}

const columns = Prisma.sql`
  v.id, v.inspection_id AS "inspectionId", v.section_id AS "sectionId", v.kind::text, v.name, v.at, v.saved_by_id AS "savedById", v.phase::text,
  v.restored_from_id AS "restoredFromId", v.frozen_for::text AS "frozenFor", v.frozen_at AS "frozenAt", v.frozen_by_id AS "frozenById"`;
const among = ({ inspectionId, sectionId }: VersionsWanted): Prisma.Sql => Prisma.sql`
  v.inspection_id = ${inspectionId}::uuid AND ${sectionId === undefined ? Prisma.sql`v.section_id IS NULL` : Prisma.sql`(v.section_id IS NULL OR v.section_id = ${sectionId}::uuid)`}`;

/** Versions and their places. Who may see them is asked before: an inspection's are seen all or not at all. */
export function createVersionStore({ prisma, pool }: Database) {
  return {
    /** Runs the work for a section alone, over all nodes; it holds a connection meanwhile. */
    async alone<T>(sectionId: string, work: () => Promise<T>): Promise<T> {
      const client = await pool.connect();
      let broken: unknown;
      try {
        await client.query('SELECT pg_advisory_lock(hashtextextended($1, 0))', [`restore ${sectionId}`]);
        return await work();
      } finally {
        await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [`restore ${sectionId}`]).catch((error: unknown) => { broken = error; });
        // A connection that could not let go is closed, which lets go.
        client.release(broken !== undefined);
      }
    },
    find: (id: string, reader: Transaction = prisma): Promise<VersionRecord | null> => reader.narrativeVersion.findUnique({ where: { id } }),
    findAll: (ids: readonly string[]): Promise<VersionRecord[]> => prisma.narrativeVersion.findMany({ where: { id: { in: [...ids] } } }),
    page: (wanted: VersionsWanted, size: number, before: { at: string; id: string } | null): Promise<VersionRecord[]> => prisma.$queryRaw`
      SELECT ${columns} FROM narrative_version v
      WHERE ${among(wanted)} ${before ? Prisma.sql`AND (v.at, v.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : Prisma.empty}
      ORDER BY v.at DESC, v.id DESC LIMIT ${size}`,
    async count(wanted: VersionsWanted): Promise<number> {
      const [row] = await prisma.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM narrative_version v WHERE ${among(wanted)}`;
      return row?.count ?? 0;
    },
    places: (versionId: string): Promise<Place[]> => prisma.$queryRaw`
      SELECT p.section_id AS "sectionId", p.up_to AS "upTo" FROM narrative_version_place p JOIN narrative_section s ON s.id = p.section_id WHERE p.version_id = ${versionId}::uuid ORDER BY s.position`,

    /** Where the sections of an inspection stand now, in their order. */
    present: (inspectionId: string, reader: Transaction = prisma): Promise<Place[]> => reader.$queryRaw`
      SELECT id AS "sectionId", latest_update AS "upTo" FROM narrative_section WHERE inspection_id = ${inspectionId}::uuid ORDER BY position`,
    /** False when the id is taken. */
    async add(tx: Transaction, version: Partial<VersionRecord> & Pick<VersionRecord, 'id' | 'inspectionId' | 'kind' | 'at'>, places: readonly Place[]): Promise<boolean> {
      const { count } = await tx.narrativeVersion.createMany({ data: version, skipDuplicates: true });
      if (count === 1) await tx.narrativeVersionPlace.createMany({ data: places.map((place) => ({ versionId: version.id, ...place })) });
      return count === 1;
    },
    change: async (tx: Transaction, id: string, data: Partial<Pick<VersionRecord, 'name' | 'frozenFor' | 'frozenAt' | 'frozenById'>>): Promise<void> => void (await tx.narrativeVersion.update({ where: { id }, data })),

    /** The text as it was at a place: the newest merged text that is not beyond it, and every edit from there on. */
    async readAt({ sectionId, upTo }: Place): Promise<StoredText> {
      const [base] = await prisma.$queryRaw<{ upTo: bigint; state: Uint8Array }[]>`
        SELECT up_to AS "upTo", state FROM (
          SELECT up_to, state FROM narrative_snapshot WHERE section_id = ${sectionId}::uuid AND up_to <= ${upTo}
          UNION ALL (SELECT up_to, state FROM narrative_version_place WHERE section_id = ${sectionId}::uuid AND up_to <= ${upTo} AND state IS NOT NULL ORDER BY up_to DESC LIMIT 1)
        ) AS merged ORDER BY up_to DESC LIMIT 1`;
      const rows = await prisma.$queryRaw<{ update: Uint8Array }[]>`
        SELECT update FROM narrative_update WHERE section_id = ${sectionId}::uuid AND id > ${base?.upTo ?? 0n} AND id <= ${upTo} ORDER BY id`;
      return { snapshot: base?.state ?? null, updates: rows.map(({ update }) => update), upTo };
    },
    async keepMerged({ sectionId, upTo }: Place, state: Uint8Array): Promise<void> {
      await prisma.narrativeVersionPlace.updateMany({ where: { sectionId, upTo, state: null }, data: { state: new Uint8Array(state) } });
    },

    /** Whose these Yjs clients of a section are. */
    async authorsOf(sectionId: string, clientIds: readonly number[]): Promise<Map<number, string>> {
      const rows = await prisma.narrativeClient.findMany({ where: { sectionId, clientId: { in: clientIds.map(BigInt) } }, select: { clientId: true, authorId: true } });
      return new Map(rows.map(({ clientId, authorId }) => [Number(clientId), authorId]));
    },
    /** Whose each of these pieces is, and whether it stands; left out are drafts and what is no evidence of the inspection. */
    evidenceOf: (inspectionId: string, ids: readonly string[]): Promise<{ id: string; agencyId: string; isWithdrawn: boolean }[]> => prisma.$queryRaw`
      SELECT id, agency_id AS "agencyId", status = 'WITHDRAWN' AS "isWithdrawn" FROM evidence
      WHERE inspection_id = ${inspectionId}::uuid AND id = ANY(${[...ids]}::uuid[]) AND status <> 'DRAFT'`,
    /** The place just before the first of these edits, which came in after another place. */
    async placeBefore(sectionId: string, after: bigint, update: Uint8Array): Promise<bigint> {
      const [row] = await prisma.$queryRaw<{ id: bigint }[]>`
        SELECT coalesce((SELECT max(id) FROM narrative_update WHERE section_id = ${sectionId}::uuid AND id < u.id), 0) AS id
        FROM narrative_update u WHERE u.section_id = ${sectionId}::uuid AND u.id > ${after} AND u.update = ${update} ORDER BY u.id LIMIT 1`;
      return row?.id ?? after;
    },

    /** Moves of phase that have no version yet, with where each section stood then. */
    phaseMoves: (inspectionId: string): Promise<{ seq: bigint; at: Date; phase: Phase; places: { sectionId: string; upTo: string }[] }[]> => prisma.$queryRaw`
      SELECT e.seq, e.at, e.payload ->> 'to' AS phase, (
        SELECT json_agg(json_build_object('sectionId', s.id, 'upTo', coalesce((SELECT max(u.id) FROM narrative_update u WHERE u.section_id = s.id AND u.at <= e.at), 0)::text) ORDER BY s.position)
        FROM narrative_section s WHERE s.inspection_id = e.inspection_id) AS places
      FROM inspection_event e WHERE e.inspection_id = ${inspectionId}::uuid AND e.type = 'inspection.phase-moved'
        AND NOT EXISTS (SELECT FROM narrative_version v WHERE v.inspection_id = e.inspection_id AND v.kind = 'PHASE' AND v.at = e.at)
        AND EXISTS (SELECT FROM narrative_update u JOIN narrative_section s ON s.id = u.section_id WHERE s.inspection_id = e.inspection_id AND u.at <= e.at)
      ORDER BY e.seq`,
    /** Places after which nobody wrote in the section for the pause, later than those known, and at which no version is. */
    pauses: (inspectionId: string, now: Date): Promise<{ sectionId: string; upTo: bigint; at: Date }[]> => prisma.$queryRaw`
      SELECT p.section_id AS "sectionId", p.id AS "upTo", p.at FROM (
        SELECT u.section_id, u.id, u.at, lead(u.at) OVER (PARTITION BY u.section_id ORDER BY u.id) AS next
        FROM narrative_section s JOIN narrative_update u ON u.section_id = s.id
          AND u.id > coalesce((SELECT max(k.up_to) FROM narrative_version v JOIN narrative_version_place k ON k.version_id = v.id WHERE k.section_id = s.id AND v.kind = 'PAUSE'), 0)
        WHERE s.inspection_id = ${inspectionId}::uuid
      ) AS p
      WHERE coalesce(p.next, ${now}) - p.at >= make_interval(mins => ${narrativeVersionLimits.pauseMinutes}::int)
        AND NOT EXISTS (SELECT FROM narrative_version_place k WHERE k.section_id = p.section_id AND k.up_to = p.id)
      ORDER BY p.id`,
  };
}
export type VersionStore = ReturnType<typeof createVersionStore>;
