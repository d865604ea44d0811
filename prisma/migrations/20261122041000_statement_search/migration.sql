-- Statements are found by their words, always within one inspection: the column spares parsing each text on every search, and needs no index of its own.
ALTER TABLE "statement" ADD COLUMN "search" tsvector GENERATED ALWAYS AS (to_tsvector('english'::regconfig, text)) STORED;
