import type { Pool, QueryResultRow } from 'pg';

export interface Reader extends QueryResultRow {
  readonly userId: string;
  readonly agencyId: string;
}
export interface EvidenceRow extends QueryResultRow {
  readonly id: string;
  readonly status: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly agencyName: string;
  readonly agencyShortName: string;
  readonly authorId: string;
  readonly authorName: string;
  readonly jobTitle: string;
}
interface CitationRow extends QueryResultRow {
  readonly evidenceId: string;
}
interface InspectionRow extends QueryResultRow {
  readonly head: string;
  readonly phaseSince: Date;
  readonly notifiedAt: Date | null;
  readonly createdAt: Date;
}
interface CriterionRow extends QueryResultRow {
  readonly agencyId: string;
  readonly agencyKind: string;
  readonly agencyName: string;
  readonly agencyShortName: string;
}

const agencyColumns = 'a.id AS "agencyId", a.kind AS "agencyKind", a.name AS "agencyName", a.short_name AS "agencyShortName"';

/** What an inspector may see of an inspection's evidence. */
const visible = "e.inspection_id = $1 AND (e.status IN ('SUBMITTED', 'WITHDRAWN') OR (e.status = 'DRAFT' AND e.agency_id = $2))";

export async function sessionOf(pool: Pool, id: string): Promise<Reader | undefined> {
  const { rows } = await pool.query<Reader>(
    `SELECT u.id AS "userId", u.agency_id AS "agencyId" FROM session s JOIN app_user u ON u.id = s.user_id
     WHERE s.id = $1 AND s.expires_at > now() AND u.deactivated_at IS NULL AND NOT u.is_demo`,
    [id],
  );
  return rows[0];
}

export async function inspectionOf(pool: Pool, id: string, userId: string): Promise<InspectionRow | undefined> {
  const { rows } = await pool.query<InspectionRow>(
    `SELECT i.id, i.title, i.area_name AS "areaName", i.kind, i.phase, i.phase_since AS "phaseSince", i.unannounced, i.notified_at AS "notifiedAt", i.created_at AS "createdAt",
       i.version, i.last_seq AS head, m.role
     FROM inspection i JOIN inspection_member m ON m.inspection_id = i.id
     WHERE i.id = $1 AND m.user_id = $2 AND (NOT i.unannounced OR i.phase <> 'SET_UP' OR m.role IN ('TEAM_INSPECTOR', 'LEAD_INSPECTOR'))`,
    [id, userId],
  );
  return rows[0];
}

export async function criteriaOf(pool: Pool, inspectionId: string): Promise<CriterionRow[]> {
  const { rows } = await pool.query<CriterionRow>(
    `SELECT c.id, c.code, c.title, c.question, c.guidance, c.position, ${agencyColumns}
     FROM inspection i JOIN criterion c ON c.framework_version_id = i.framework_version_id
       JOIN criterion_lead l ON l.inspection_id = i.id AND l.criterion_id = c.id JOIN agency a ON a.id = l.agency_id
     WHERE i.id = $1 ORDER BY c.position`,
    [inspectionId],
  );
  return rows;
}

export async function evidenceOf(pool: Pool, inspectionId: string, { agencyId }: Reader, limit: number): Promise<EvidenceRow[]> {
  const { rows } = await pool.query<EvidenceRow>(
    `SELECT e.id, e.kind, e.status, e.visibility, e.title, e.body, to_char(e.period_from, 'YYYY-MM-DD') AS "periodFrom", to_char(e.period_to, 'YYYY-MM-DD') AS "periodTo",
       e.version, e.created_at AS "createdAt", e.updated_at AS "updatedAt", e.submitted_at AS "submittedAt", e.withdrawn_reason AS "withdrawnReason",
       ${agencyColumns}, u.id AS "authorId", u.name AS "authorName", u.job_title AS "jobTitle",
       ARRAY(SELECT ec.criterion_id::text FROM evidence_criterion ec WHERE ec.evidence_id = e.id ORDER BY ec.criterion_id) AS "criterionIds"
     FROM evidence e JOIN agency a ON a.id = e.agency_id JOIN app_user u ON u.id = e.author_id
     WHERE ${visible} ORDER BY e.updated_at DESC, e.id DESC LIMIT $3`,
    [inspectionId, agencyId, limit],
  );
  return rows;
}

export async function citationsOf(pool: Pool, inspectionId: string): Promise<CitationRow[]> {
  const { rows } = await pool.query<CitationRow>(
    `SELECT concat_ws(':', c.section_id, c.statement_id, c.evidence_id, c.stance) AS id, c.section_id AS "sectionId", c.statement_id AS "statementId", c.stance, c.evidence_id AS "evidenceId"
     FROM narrative_section s JOIN statement t ON t.section_id = s.id JOIN citation c ON c.section_id = t.section_id AND c.statement_id = t.id
     WHERE s.inspection_id = $1 ORDER BY s.position, t.position, c.position`,
    [inspectionId],
  );
  return rows;
}

export async function totalOf(pool: Pool, inspectionId: string, { agencyId }: Reader): Promise<number> {
  const { rows } = await pool.query<{ count: string }>(`SELECT count(*) FROM evidence e WHERE ${visible}`, [inspectionId, agencyId]);
  return Number(rows[0]?.count);
}
