import pg from 'pg';
import { createInspectionAtWork, type InspectionAtWork } from '../../support/inspection-at-work.ts';
import { textTasks } from '../../../server/src/features/narrative/text/aside/text-tasks.ts';
import { copyInspections } from '../copies.ts';
import type { Place } from './generator.ts';
import type { History } from './history.ts';

/** Sections with people who write them, and what both servers are to find stored of their texts. */
export interface Sections {
  readonly inspection: InspectionAtWork;
  readonly all: readonly { readonly id: string; readonly inspectionId: string }[];
  /** Stores the same text as one edit for ours, as one document for Hocuspocus. */
  readonly give: (sections: readonly { readonly id: string }[], text: Uint8Array) => Promise<void>;
  /** Stores a whole history: as ours keeps it, every edit and the snapshot that opening starts from; as Hocuspocus does, the state it came to. */
  readonly giveHistory: (sectionId: string, history: History) => Promise<void>;
  /** So many writers on each of these sections, the inspectors' sessions in turn. */
  readonly places: (sections: Sections['all'], writersEach: number) => Place[];
  /** Forgets every text, so that each case begins alike. */
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

const inspectors = 40;
const rowsAtOnce = 5_000;
/** A snapshot is made after 300 rows; an opening finds about this many behind it. */
const rowsBehindSnapshot = 200;

export async function createSections(databaseUrl: string, wanted: number): Promise<Sections> {
  const inspection = await createInspectionAtWork(databaseUrl, { inspectors, contributors: 1 });
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const query = async <T extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<T[]> => (await client.query<T>(text, [...values])).rows;
  await query('CREATE TABLE hocuspocus_document (name text PRIMARY KEY, data bytea NOT NULL)');
  const copies = Math.ceil(wanted / inspection.sectionIds.length);
  if (copies > 1) await copyInspections((_what, statement, values) => query(statement, values), inspection.id, copies);
  const all = await query<{ id: string; inspectionId: string }>('SELECT id, inspection_id AS "inspectionId" FROM narrative_section ORDER BY inspection_id = $1 DESC, inspection_id, position', [inspection.id]);
  const author = inspection.lead.viewer.userId;
  const people = [inspection.lead, ...inspection.inspectors];

  async function append(sectionIds: readonly string[], updates: readonly Uint8Array[]): Promise<void> {
    await query(`INSERT INTO narrative_update (section_id, author_id, update) SELECT s, $2, u FROM unnest($1::uuid[]) AS s CROSS JOIN unnest($3::bytea[]) WITH ORDINALITY AS e (u, nth) ORDER BY nth`, [sectionIds, author, updates.map((update) => Buffer.from(update))]);
  }
  async function settle(sectionIds: readonly string[]): Promise<void> {
    await query('UPDATE narrative_section s SET latest_update = (SELECT max(id) FROM narrative_update u WHERE u.section_id = s.id) WHERE s.id = ANY($1::uuid[])', [sectionIds]);
    await query('UPDATE narrative_derivation d SET up_to = s.latest_update FROM narrative_section s WHERE s.id = d.section_id AND s.id = ANY($1::uuid[])', [sectionIds]);
  }

  return {
    inspection, all,
    clear: async () => void (await query('TRUNCATE narrative_update, narrative_client, narrative_snapshot, statement, citation, line_statement, hocuspocus_document')),
    async give(sections, text) {
      const ids = sections.map(({ id }) => id);
      await append(ids, [text]);
      await query('INSERT INTO narrative_client (section_id, client_id, author_id) SELECT s, 1, $2 FROM unnest($1::uuid[]) AS s', [ids, author]);
      await settle(ids);
      await query('INSERT INTO hocuspocus_document (name, data) SELECT s::text, $2 FROM unnest($1::uuid[]) AS s', [ids, Buffer.from(text)]);
    },
    async giveHistory(sectionId, { edits, state }) {
      for (let from = 0; from < edits.length; from += rowsAtOnce) await append([sectionId], edits.slice(from, from + rowsAtOnce));
      await settle([sectionId]);
      const compacted = textTasks.compact({ snapshot: null, updates: edits.slice(0, -rowsBehindSnapshot), upTo: 0n });
      await query(`
        INSERT INTO narrative_snapshot (section_id, up_to, state)
        SELECT $1, id, $2 FROM narrative_update WHERE section_id = $1 ORDER BY id DESC OFFSET $3 LIMIT 1`, [sectionId, Buffer.from(compacted), rowsBehindSnapshot]);
      await query('INSERT INTO hocuspocus_document (name, data) VALUES ($1, $2)', [sectionId, Buffer.from(state)]);
      await query('ANALYZE narrative_update');
    },
    places: (sections, writersEach) => sections.flatMap(({ id, inspectionId }, section) =>
      Array.from({ length: writersEach }, (_none, nth): Place => ({ sectionId: id, inspectionId, cookie: people[(section * writersEach + nth) % people.length]?.cookie ?? '' }))),
    async close() {
      await client.end();
      await inspection.close();
    },
  };
}
