import { Prisma } from '../../platform/database.ts';

/**
 * For a search over `evidence e`: the pieces that have an attached file whose words match. What the reader may see of `e` is the
 * search's own condition; a file in quarantine has no words yet.
 */
export const whereFilesMatch = (query: Prisma.Sql): Prisma.Sql => Prisma.sql`EXISTS (
  SELECT FROM evidence_file ef JOIN evidence_file_text et ON et.file_id = ef.id
  WHERE ef.evidence_id = e.id AND ef.status = 'ATTACHED' AND et.search @@ ${query})`;
