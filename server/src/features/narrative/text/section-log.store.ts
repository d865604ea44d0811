import type { Phase } from '@joint/shared';
import type { Database } from '../../../platform/database.ts';
import { writers } from '../narrative.policy.ts';
import type { StoredText } from './section-text.ts';

export interface Section {
  readonly id: string;
  readonly inspectionId: string;
}
export interface NewUpdate {
  readonly authorId: string;
  readonly at: Date;
  readonly update: Uint8Array;
}
export interface Appended {
  /** The inspection's phase at that moment. */
  readonly phase: Phase;
  /** Whose updates were taken: those who may write at that moment. */
  readonly authorIds: readonly string[];
}
/** What a section holds, in bytes and rows. */
export interface SectionSize {
  readonly snapshotBytes: number;
  readonly updates: number;
  readonly updateBytes: number;
}

/**
 * One statement, one transaction: it locks the section, so that ids rise in the order of commit, and the inspection as far as its phase
 * goes, so that a phase move that came first is obeyed and one that comes later waits. The rights are the policy's, looked at once more here.
 */
const append = `
  WITH section AS (
    SELECT s.id, s.inspection_id, i.phase::text FROM narrative_section s JOIN inspection i ON i.id = s.inspection_id
    WHERE s.id = $1 FOR NO KEY UPDATE OF s FOR KEY SHARE OF i
  ), added AS (
    INSERT INTO narrative_update (section_id, author_id, at, update)
    SELECT section.id, edit.author_id, edit.at, edit.update
    FROM section CROSS JOIN unnest($2::uuid[], $3::timestamptz[], $4::bytea[]) WITH ORDINALITY AS edit (author_id, at, update, nth)
    JOIN inspection_member m ON m.inspection_id = section.inspection_id AND m.user_id = edit.author_id
    JOIN unnest($5::text[], $6::text[]) AS writer (role, phase) ON writer.role = m.role::text AND writer.phase = section.phase
    ORDER BY edit.nth
    RETURNING id, author_id
  ), moved AS (
    UPDATE narrative_section SET latest_update = (SELECT max(id) FROM added) WHERE id = $1 AND EXISTS (SELECT FROM added)
  )
  SELECT section.phase, ARRAY(SELECT DISTINCT author_id::text FROM added) AS "authorIds" FROM section`;

const measure = `
  SELECT coalesce((SELECT octet_length(state) FROM narrative_snapshot WHERE section_id = $1), 0) AS "snapshotBytes",
    count(*)::int AS updates, coalesce(sum(octet_length(update)), 0)::int AS "updateBytes"
  FROM narrative_update WHERE section_id = $1 AND id > coalesce((SELECT up_to FROM narrative_snapshot WHERE section_id = $1), 0)`;

/** Left lying means: no node derived it although there was time; the one that took it died. */
const leftLying = `
  SELECT s.id FROM narrative_section s WHERE s.materialised_to < s.latest_update
    AND EXISTS (SELECT FROM narrative_update u WHERE u.section_id = s.id AND u.id > s.materialised_to AND u.at < $1)`;

/** The log of a section's text, on plain connections: it is the busiest path there is. */
export function createSectionLogStore({ pool, prisma }: Database) {
  return {
    find: (id: string): Promise<Section | null> => prisma.narrativeSection.findUnique({ where: { id }, select: { id: true, inspectionId: true } }),

    /** Appends in the order given. Null when there is no such section. */
    async append(sectionId: string, updates: readonly NewUpdate[]): Promise<Appended | null> {
      const columns = [updates.map(({ authorId }) => authorId), updates.map(({ at }) => at), updates.map(({ update }) => update)];
      const { rows } = await pool.query<Appended>({ name: 'narrative-append', text: append, values: [sectionId, ...columns, writers.map(({ role }) => role), writers.map(({ phase }) => phase)] });
      return rows[0] ?? null;
    },

    /** The snapshot is read first: a newer one that comes between hides no update. */
    async read(sectionId: string): Promise<StoredText> {
      const snapshot = await prisma.narrativeSnapshot.findUnique({ where: { sectionId }, select: { state: true, upTo: true } });
      const { rows } = await pool.query<{ id: string; update: Buffer }>({
        name: 'narrative-read', text: 'SELECT id, update FROM narrative_update WHERE section_id = $1 AND id > $2 ORDER BY id', values: [sectionId, snapshot?.upTo ?? 0n],
      });
      return { snapshot: snapshot?.state ?? null, updates: rows.map(({ update }) => update), upTo: BigInt(rows.at(-1)?.id ?? snapshot?.upTo ?? 0n) };
    },
    async measure(sectionId: string): Promise<SectionSize> {
      const { rows } = await pool.query<SectionSize>({ name: 'narrative-measure', text: measure, values: [sectionId] });
      if (!rows[0]) throw new Error('an aggregate without a row');
      return rows[0];
    },
    /** Keeps a snapshot unless a newer one is there. */
    async saveSnapshot(sectionId: string, upTo: bigint, state: Uint8Array): Promise<void> {
      await pool.query(
        `INSERT INTO narrative_snapshot (section_id, up_to, state) VALUES ($1, $2, $3)
         ON CONFLICT (section_id) DO UPDATE SET up_to = EXCLUDED.up_to, state = EXCLUDED.state, at = EXCLUDED.at WHERE narrative_snapshot.up_to < EXCLUDED.up_to`,
        [sectionId, upTo, state],
      );
    },

    /** Sections with an update older than this that nobody derived statements from. */
    async leftLying(olderThan: Date): Promise<string[]> {
      const { rows } = await pool.query<{ id: string }>(leftLying, [olderThan]);
      return rows.map(({ id }) => id);
    },
    /** The updates that statements were not derived from yet. */
    async notDerived(sectionId: string): Promise<Uint8Array[]> {
      const { rows } = await pool.query<{ update: Buffer }>(
        'SELECT u.update FROM narrative_section s JOIN narrative_update u ON u.section_id = s.id AND u.id > s.materialised_to WHERE s.id = $1 ORDER BY u.id', [sectionId],
      );
      return rows.map(({ update }) => update);
    },
  };
}
export type SectionLogStore = ReturnType<typeof createSectionLogStore>;
