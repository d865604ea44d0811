import { datasetLimits } from '@joint/shared';
import { Prisma } from '../../platform/database.ts';

/** Keeps a dataset's words for search: its source, its columns' names, and each text of its cells once, in the order of the rows. */
export const keepWords = (datasetId: string): Prisma.Sql => Prisma.sql`
  WITH texts AS (
    SELECT d.id, c.place, c.value->>'name' AS name, c.value->>'type' AS type FROM dataset d, jsonb_array_elements(d.columns) WITH ORDINALITY AS c (value, place) WHERE d.id = ${datasetId}::uuid
  ), cells AS (
    SELECT r.cells->>(t.place::int - 1) AS text, min(r.row_no) AS row_no, min(t.place) AS place FROM texts t JOIN dataset_row r ON r.dataset_id = t.id WHERE t.type = 'TEXT' GROUP BY 1
  )
  INSERT INTO dataset_text (dataset_id, text)
  SELECT d.id, left(concat_ws(' · ', d.source, (SELECT string_agg(name, ' · ' ORDER BY place) FROM texts), (SELECT string_agg(text, ' · ' ORDER BY row_no, place) FROM cells WHERE text <> '')), ${datasetLimits.searched}::int)
  FROM dataset d WHERE d.id = ${datasetId}::uuid`;
