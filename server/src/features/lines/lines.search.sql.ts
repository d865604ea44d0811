import { Prisma } from '../../platform/database.ts';
import type { SeenInspection } from '../inspections/index.ts';
import { canView } from './lines.policy.ts';

/** Narrows what is found to what is attached to a line of this inspection, files with their evidence, a request with each agency asked; to nothing for whoever may not see lines. */
export function attachedToLine(seen: SeenInspection, lineId: string): Prisma.Sql {
  if (!canView(seen)) return Prisma.sql`false`;
  const line = Prisma.sql`l.id = ${lineId}::uuid AND l.inspection_id = ${seen.record.id}::uuid`;
  return Prisma.sql`(
    EXISTS (SELECT FROM line_evidence a JOIN line_of_enquiry l ON l.id = a.line_id WHERE a.evidence_id IN (hit.id, hit.within_id) AND ${line})
    OR EXISTS (SELECT FROM line_statement a JOIN line_of_enquiry l ON l.id = a.line_id WHERE a.section_id = hit.within_id AND a.statement_id = hit.id AND ${line})
    OR EXISTS (SELECT FROM line_request a JOIN line_of_enquiry l ON l.id = a.line_id JOIN requested_agency asked_of ON asked_of.request_id = a.wording_id WHERE asked_of.id = hit.id AND ${line}))`;
}
