-- CreateTable
CREATE TABLE "dataset_text" (
    "dataset_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, text)) STORED,

    CONSTRAINT "dataset_text_pkey" PRIMARY KEY ("dataset_id")
);

-- AddForeignKey
ALTER TABLE "dataset_text" ADD CONSTRAINT "dataset_text_dataset_id_fkey" FOREIGN KEY ("dataset_id") REFERENCES "dataset"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The words of the tables that are there already: source, names of columns, each text of a cell once; no more than the service keeps of a new one.
WITH texts AS (
  SELECT d.id, c.place, c.value->>'name' AS name, c.value->>'type' AS type FROM "dataset" d, jsonb_array_elements(d.columns) WITH ORDINALITY AS c (value, place)
), cells AS (
  SELECT t.id, r.cells->>(t.place::int - 1) AS text, min(r.row_no) AS row_no, min(t.place) AS place FROM texts t JOIN "dataset_row" r ON r.dataset_id = t.id WHERE t.type = 'TEXT' GROUP BY 1, 2
)
INSERT INTO "dataset_text" (dataset_id, text)
SELECT d.id, left(concat_ws(' · ', d.source, (SELECT string_agg(t.name, ' · ' ORDER BY t.place) FROM texts t WHERE t.id = d.id), (SELECT string_agg(c.text, ' · ' ORDER BY c.row_no, c.place) FROM cells c WHERE c.id = d.id AND c.text <> '')), 400000)
FROM "dataset" d;
