-- Documents and tables whose words could not be read lay open to everyone who sees the evidence, though nothing in them was looked through. Somebody of
-- their agency is asked to look. Pictures, recordings and PDFs, most of which are scans, are left: which of these are damaged was not kept.
INSERT INTO "evidence_file_finding" ("file_id", "kind", "count", "places")
SELECT "id", 'WORDS_NOT_READ', 1, '[]'::jsonb
FROM "evidence_file"
WHERE "status" = 'ATTACHED' AND "text_status" = 'UNREADABLE' AND ("media_type" LIKE 'application/vnd.%' OR "media_type" LIKE 'text/%')
ON CONFLICT ("file_id", "kind") DO NOTHING;
