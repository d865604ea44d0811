-- A section that nothing was derived of yet has its row too, so that whoever derives it holds a row that is there.
INSERT INTO "narrative_derivation" ("section_id", "up_to")
SELECT "id", 0 FROM "narrative_section"
ON CONFLICT ("section_id") DO NOTHING;
