import { agencyRoles, blockedSections, type InspectionKind, inspectorRoles, type Phase, type PhaseFacts, phasesAsking, type Role, type StatementToSign } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import type { Database, Transaction } from '../../platform/database.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { readEach } from '../../platform/words-read.ts';
import { visibleTo } from './inspections.policy.ts';

export interface InspectionRecord {
  readonly id: string;
  readonly title: string;
  readonly areaName: string;
  readonly kind: InspectionKind;
  readonly frameworkVersionId: string;
  readonly phase: Phase;
  readonly phaseSince: Date;
  readonly unannounced: boolean;
  readonly notifiedAt: Date | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly lastSeq: bigint;
}
const columns = {
  id: true, title: true, areaName: true, kind: true, frameworkVersionId: true, phase: true, phaseSince: true,
  unannounced: true, notifiedAt: true, createdAt: true, version: true, lastSeq: true,
} as const;

export interface NewInspection {
  readonly title: string;
  readonly areaName: string;
  readonly kind: InspectionKind;
  readonly frameworkVersionId: string;
  readonly unannounced: boolean;
  readonly createdById: string;
  readonly agencyIds: readonly string[];
  readonly members: readonly { readonly userId: string; readonly role: Role }[];
  readonly criterionLeads: readonly { readonly criterionId: string; readonly agencyId: string }[];
  /** Criteria in the order of the narrative; each gets its section. */
  readonly criterionIds: readonly string[];
}

type Seen = { readonly record: InspectionRecord; readonly role: Role };

export function createInspectionStore(database: Database) {
  const { prisma } = database;
  const seenColumns = (viewer: Pick<Viewer, 'userId'>) => ({ ...columns, members: { where: { userId: viewer.userId }, select: { role: true } } });
  const asSeen = (row: (InspectionRecord & { members: { role: Role }[] }) | null): Seen | null => {
    const role = row?.members[0]?.role;
    return row && role ? { record: row, role } : null;
  };

  return {
    async find(viewer: Pick<Viewer, 'userId'>, id: string): Promise<Seen | null> {
      return asSeen(await prisma.inspection.findFirst({ where: { AND: [{ id }, visibleTo(viewer)] }, select: seenColumns(viewer) }));
    },
    /** The inspection with each person's role; which of them may know of it is the policy's to say. */
    async findFor(userIds: readonly string[], id: string): Promise<Map<string, Seen>> {
      const row = await prisma.inspection.findUnique({ where: { id }, select: { ...columns, members: { where: { userId: { in: [...userIds] } }, select: { userId: true, role: true } } } });
      return new Map(row?.members.map(({ userId, role }) => [userId, { record: row, role }]));
    },
    /** Newest first, from after the cursor's row on. */
    async page(viewer: Viewer, size: number, after: { createdAt: string; id: string } | null): Promise<Seen[]> {
      const beyond = after ? [{ OR: [{ createdAt: { lt: new Date(after.createdAt) } }, { createdAt: new Date(after.createdAt), id: { lt: after.id } }] }] : [];
      const rows = await prisma.inspection.findMany({
        where: { AND: [visibleTo(viewer), ...beyond] }, select: seenColumns(viewer), orderBy: [{ createdAt: 'desc' }, { id: 'desc' }], take: size,
      });
      return rows.flatMap((row) => asSeen(row) ?? []);
    },
    count: (viewer: Viewer): Promise<number> => prisma.inspection.count({ where: visibleTo(viewer) }),

    async agenciesOf(inspectionIds: readonly string[]): Promise<{ inspectionId: string; agencyId: string }[]> {
      return prisma.inspectionAgency.findMany({ where: { inspectionId: { in: [...inspectionIds] } }, select: { inspectionId: true, agencyId: true }, orderBy: [{ agency: { kind: 'asc' } }, { agency: { name: 'asc' } }] });
    },
    async membersOf(inspectionIds: readonly string[]): Promise<{ inspectionId: string; userId: string; agencyId: string; role: Role; since: Date }[]> {
      const rows = await prisma.inspectionMember.findMany({
        where: { inspectionId: { in: [...inspectionIds] } }, orderBy: [{ role: 'asc' }, { user: { name: 'asc' } }],
        select: { inspectionId: true, userId: true, role: true, since: true, user: { select: { agencyId: true } } },
      });
      return rows.map(({ user, ...row }) => ({ ...row, agencyId: user.agencyId }));
    },
    async leadsOf(inspectionIds: readonly string[]): Promise<{ inspectionId: string; criterionId: string; agencyId: string }[]> {
      return prisma.criterionLead.findMany({ where: { inspectionId: { in: [...inspectionIds] } }, select: { inspectionId: true, criterionId: true, agencyId: true } });
    },

    /** Locks the inspection for the rest of the transaction, so that a rule that was checked stays true until the commit. Whoever writes the narrative does not wait for it. */
    async lock(tx: Transaction, id: string): Promise<InspectionRecord> {
      await tx.$queryRaw`SELECT 1 FROM inspection WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      return tx.inspection.findUniqueOrThrow({ where: { id }, select: columns });
    },
    /** Has every edit of the narrative wait for the rest of the transaction, too: what may be written may change with it. */
    async holdWriters(tx: Transaction, id: string): Promise<void> {
      await tx.$queryRaw`SELECT 1 FROM inspection WHERE id = ${id}::uuid FOR UPDATE`;
    },
    async roleOf(tx: Transaction, inspectionId: string, userId: string): Promise<Role | null> {
      return (await tx.inspectionMember.findUnique({ where: { inspectionId_userId: { inspectionId, userId } } }))?.role ?? null;
    },
    async countLeads(tx: Transaction, inspectionId: string): Promise<number> {
      return tx.inspectionMember.count({ where: { inspectionId, role: 'LEAD_INSPECTOR' } });
    },

    async add(tx: Transaction, { agencyIds, members, criterionLeads, criterionIds, ...data }: NewInspection): Promise<string> {
      const { id } = await tx.inspection.create({
        data: {
          ...data, createdAt: now(), phaseSince: now(),
          agencies: { create: agencyIds.map((agencyId) => ({ agencyId })) },
          members: { create: members.map((member) => ({ ...member, since: now() })) },
          criterionLeads: { create: [...criterionLeads] },
          sections: { create: criterionIds.map((criterionId, position) => ({ criterionId, position, derivation: { create: { upTo: 0n } } })) },
        },
        select: { id: true },
      });
      return id;
    },
    async update(tx: Transaction, id: string, changes: { title: string; areaName: string }): Promise<number> {
      return (await tx.inspection.update({ where: { id }, data: { ...changes, version: { increment: 1 } }, select: { version: true } })).version;
    },
    async setPhase(tx: Transaction, id: string, phase: Phase): Promise<void> {
      await tx.inspection.update({ where: { id }, data: { phase, phaseSince: now(), ...(phase === 'NOTIFIED' && { notifiedAt: now() }) } });
    },
    async addAgency(tx: Transaction, inspectionId: string, agencyId: string): Promise<boolean> {
      const { count } = await tx.inspectionAgency.createMany({ data: { inspectionId, agencyId }, skipDuplicates: true });
      return count === 1;
    },
    async setMember(tx: Transaction, inspectionId: string, userId: string, role: Role): Promise<void> {
      await tx.inspectionMember.upsert({ where: { inspectionId_userId: { inspectionId, userId } }, create: { inspectionId, userId, role, since: now() }, update: { role } });
    },
    async removeMember(tx: Transaction, inspectionId: string, userId: string): Promise<void> {
      await tx.inspectionMember.delete({ where: { inspectionId_userId: { inspectionId, userId } } });
    },
    async nameLead(tx: Transaction, inspectionId: string, criterionId: string, agencyId: string): Promise<void> {
      await tx.criterionLead.upsert({ where: { inspectionId_criterionId: { inspectionId, criterionId } }, create: { inspectionId, criterionId, agencyId }, update: { agencyId } });
    },

    /** What the transitions ask about each inspection, in one statement for all of them, and one more for texts that may be signed off next. */
    async facts(inspectionIds: readonly string[], reader: Transaction = prisma): Promise<({ inspectionId: string } & PhaseFacts)[]> {
      const statements = await reader.$queryRaw<(StatementToSign & { inspectionId: string })[]>`
        SELECT s.inspection_id AS "inspectionId", c.title AS criterion, t.text,
          coalesce((SELECT json_agg(json_build_object('rule', a.rule, 'found', a.found)) FROM mark_answer a WHERE a.section_id = t.section_id AND a.subject_id = t.id), '[]') AS answered
        FROM inspection i JOIN narrative_section s ON s.inspection_id = i.id JOIN criterion c ON c.id = s.criterion_id JOIN statement t ON t.section_id = s.id
        WHERE i.id = ANY(${[...inspectionIds]}::uuid[]) AND i.phase = ANY(${phasesAsking('statementsMayGoOut')}::"Phase"[]) ORDER BY s.position, t.position`;
      const rows = await reader.$queryRaw<({ inspectionId: string } & Omit<PhaseFacts, 'blockedSections'>)[]>`
        SELECT i.id AS "inspectionId", parties.agencies, parties."agenciesWithoutPeople", text.statements, text."uncitedFindings",
          (SELECT count(*) FROM inspection_member m WHERE m.inspection_id = i.id AND m.role::text = ANY(${[...inspectorRoles]}))::int AS inspectors,
          (SELECT count(*) FROM narrative_section s WHERE s.inspection_id = i.id AND NOT EXISTS (
            SELECT FROM criterion_lead l WHERE l.inspection_id = s.inspection_id AND l.criterion_id = s.criterion_id))::int AS "criteriaWithoutLead",
          (SELECT count(*) FROM narrative_section s JOIN narrative_derivation d ON d.section_id = s.id WHERE s.inspection_id = i.id AND d.up_to < s.latest_update)::int AS "sectionsUnsettled"
        FROM inspection i
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS agencies, count(*) FILTER (WHERE NOT EXISTS (
            SELECT FROM inspection_member m JOIN app_user u ON u.id = m.user_id
            WHERE m.inspection_id = ia.inspection_id AND u.agency_id = a.id AND m.role::text = ANY(${[...agencyRoles]})))::int AS "agenciesWithoutPeople"
          FROM inspection_agency ia JOIN agency a ON a.id = ia.agency_id WHERE ia.inspection_id = i.id AND a.kind <> 'INSPECTORATE') parties
        CROSS JOIN LATERAL (
          SELECT count(*)::int AS statements, count(*) FILTER (WHERE t.kind <> 'CONTEXT' AND NOT EXISTS (
            SELECT FROM citation c JOIN evidence e ON e.id = c.evidence_id
            WHERE c.section_id = t.section_id AND c.statement_id = t.id AND c.stance = 'SUPPORTS' AND e.status = 'SUBMITTED'))::int AS "uncitedFindings"
          FROM statement t JOIN narrative_section s ON s.id = t.section_id WHERE s.inspection_id = i.id) text
        WHERE i.id = ANY(${[...inspectionIds]}::uuid[])`;
      const read = await readEach(statements.map(({ text }) => text));
      return rows.map((row) => ({ ...row, blockedSections: blockedSections(statements.filter(({ inspectionId }) => inspectionId === row.inspectionId), (text) => read(text).marks) }));
    },
  };
}
export type InspectionStore = ReturnType<typeof createInspectionStore>;
