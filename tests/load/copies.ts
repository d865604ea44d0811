/** Copies an inspection with its people, agencies and sections by SQL, until there are so many. */
export async function copyInspections(query: (what: string, statement: string, values: readonly unknown[]) => Promise<unknown>, templateId: string, inspections: number): Promise<void> {
  await query('inspections', `
    INSERT INTO inspection (id, title, area_name, kind, framework_version_id, phase, unannounced, notified_at, created_by_id)
    SELECT gen_random_uuid(), 'Area ' || n || ': front door', 'Area ' || n, kind, framework_version_id, phase, unannounced, notified_at, created_by_id
    FROM inspection, generate_series(2, $2::int) AS n WHERE id = $1`, [templateId, inspections]);
  const copies = `SELECT i.id FROM inspection i WHERE i.id <> $1`;
  await query('agencies', `INSERT INTO inspection_agency (inspection_id, agency_id) SELECT i.id, t.agency_id FROM (${copies}) i, inspection_agency t WHERE t.inspection_id = $1`, [templateId]);
  await query('members', `INSERT INTO inspection_member (inspection_id, user_id, role) SELECT i.id, t.user_id, t.role FROM (${copies}) i, inspection_member t WHERE t.inspection_id = $1`, [templateId]);
  await query('sections', `INSERT INTO narrative_section (id, inspection_id, criterion_id, position) SELECT gen_random_uuid(), i.id, t.criterion_id, t.position FROM (${copies}) i, narrative_section t WHERE t.inspection_id = $1`, [templateId]);
  await query('derivations', `INSERT INTO narrative_derivation (section_id, up_to) SELECT s.id, 0 FROM narrative_section s JOIN (${copies}) i ON i.id = s.inspection_id`, [templateId]);
}
