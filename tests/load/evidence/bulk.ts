import pg from 'pg';
import { copyInspections } from '../copies.ts';
import { sentences } from './vocabulary.ts';

export interface Bulk {
  /** Inspections in all, the one that is copied among them. */
  readonly inspections: number;
  /** Of each. */
  readonly contributions: number;
}

const statementsPerSection = 3;
const sentenceCount = 3_000;

/**
 * Copies an inspection with its people, agencies and sections, and fills every copy with contributions of its agencies, statements and citations: straight into
 * the tables, for a million would take the services days. Events are left out: nothing that is measured here reads them.
 */
export async function fillInBulk(databaseUrl: string, templateId: string, { inspections, contributions }: Bulk, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const step = async (what: string, statement: string, values: readonly unknown[] = []): Promise<void> => {
    const begun = Date.now();
    await client.query(statement, [...values]);
    say(`  ${what}: ${Math.round((Date.now() - begun) / 1000)} s`);
  };
  try {
    await client.query(`SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '128MB'; SELECT setseed(0.5)`);
    await copyInspections(step, templateId, inspections);

    await client.query('CREATE TEMP TABLE sentence AS SELECT n::int AS n, text FROM unnest($1::text[]) WITH ORDINALITY AS s (text, n)', [sentences(sentenceCount)]);
    await client.query('ANALYZE sentence');
    await client.query(`
      CREATE TEMP TABLE author AS SELECT row_number() OVER () - 1 AS turn, m.user_id, u.agency_id FROM inspection_member m JOIN app_user u ON u.id = m.user_id WHERE m.inspection_id = $1 AND m.role = 'CONTRIBUTOR'`, [templateId]);
    // Built once at the end: row by row the index of words would take the longest of all.
    await client.query('DROP INDEX evidence_search_idx');
    await step('contributions', `
      INSERT INTO evidence (id, inspection_id, agency_id, author_id, kind, status, visibility, title, body, period_from, period_to, submitted_at, updated_at)
      SELECT gen_random_uuid(), e.inspection_id, a.agency_id, a.user_id, (ARRAY['DOCUMENT','DATA','CASE_TRACKING_NOTE','OBSERVATION','INTERVIEW','SELF_EVALUATION'])[1 + e.n % 6]::"EvidenceKind",
        CASE WHEN e.n % 20 = 0 THEN 'DRAFT' WHEN e.n % 33 = 0 THEN 'WITHDRAWN' ELSE 'SUBMITTED' END::"EvidenceStatus",
        (ARRAY['OWN_AGENCY_AND_INSPECTORS','ALL_AGENCIES','ALL_AGENCIES','INSPECTORS_ONLY'])[1 + e.n % 4]::"EvidenceVisibility",
        left(a1.text, 90), concat_ws(' ', a2.text, a3.text, a4.text), '2026-01-01'::date + e.n % 200, '2026-01-08'::date + e.n % 200, now(), now() - make_interval(mins => e.n)
      FROM (SELECT i.id AS inspection_id, n, ${[1, 2, 3, 4].map((place) => `1 + floor(random() * ${sentenceCount})::int AS s${place}`).join(', ')} FROM inspection i, generate_series(1, $1::int) AS n) e
      JOIN sentence a1 ON a1.n = e.s1 JOIN sentence a2 ON a2.n = e.s2 JOIN sentence a3 ON a3.n = e.s3 JOIN sentence a4 ON a4.n = e.s4
      JOIN author a ON a.turn = e.n % (SELECT count(*) FROM author)`, [contributions]);
    await step('criteria of contributions', `
      INSERT INTO evidence_criterion (evidence_id, criterion_id)
      SELECT e.id, s.criterion_id FROM evidence e JOIN narrative_section s ON s.inspection_id = e.inspection_id
      WHERE s.position IN (abs(hashtext(e.id::text)) % 7, abs(hashtext(e.title)) % 7)`);
    await step('statements', `
      INSERT INTO statement (id, section_id, kind, text, position)
      SELECT gen_random_uuid(), t.section_id, 'STRENGTH', concat_ws(' ', a1.text, a2.text), t.n
      FROM (SELECT s.id AS section_id, n, 1 + floor(random() * ${sentenceCount})::int AS s1, 1 + floor(random() * ${sentenceCount})::int AS s2 FROM narrative_section s, generate_series(0, $1::int - 1) AS n) t
      JOIN sentence a1 ON a1.n = t.s1 JOIN sentence a2 ON a2.n = t.s2`, [statementsPerSection]);
    await step('citations', `
      INSERT INTO citation (section_id, statement_id, evidence_id, stance, position)
      SELECT t.section_id, t.id, e.id, 'SUPPORTS', 0
      FROM (SELECT e.id, s.id AS section_id, row_number() OVER (PARTITION BY s.id ORDER BY e.id) AS place FROM evidence_criterion c JOIN evidence e ON e.id = c.evidence_id AND e.status = 'SUBMITTED'
            JOIN narrative_section s ON s.inspection_id = e.inspection_id AND s.criterion_id = c.criterion_id) e
      JOIN statement t ON t.section_id = e.section_id AND t.position = e.place % $1::int WHERE e.place <= $1::int * 2`, [statementsPerSection]);
    await step('the index of words', 'CREATE INDEX evidence_search_idx ON evidence USING GIN (search)');
    await step('statistics', 'VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Ids of inspections spread over all there are. */
export async function inspectionsIn(databaseUrl: string, most: number): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<{ id: string }>('SELECT id FROM inspection ORDER BY md5(id::text) LIMIT $1', [most])).rows.map(({ id }) => id);
  } finally {
    await client.end();
  }
}
