import type { CaseViewState, JointQuestion } from '@joint/shared';
import { agencyRoles, jointQuestions } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, type Database, type Transaction } from '../../platform/database.ts';
import type { Visible } from './cases.policy.ts';
import { caseColumns, whereCase, wherePlace, whereView } from './cases.sql.ts';

export interface CaseRecord {
  readonly id: string;
  readonly inspectionId: string;
  readonly reference: string;
  readonly openedById: string;
  readonly createdAt: Date;
  readonly releasedAt: Date | null;
  readonly releasedById: string | null;
  readonly releaseReason: string | null;
  readonly pageVersion: number;
  /** Rises with every correction. */
  readonly version: number;
  readonly withdrawnAt: Date | null;
  readonly withdrawnById: string | null;
  readonly withdrawnReason: string | null;
  readonly agencyIds: readonly string[];
  readonly formerIds: readonly string[];
  readonly openIds: readonly string[];
  readonly criterionIds: readonly string[];
  /** Agencies whose sign-off stands. */
  readonly signedIds: readonly string[];
}
export interface ViewWords {
  readonly knew: string;
  readonly did: string;
  readonly lived: string;
}
/** A view as it stands, whoever may read it. */
export interface ViewRecord extends ViewWords {
  readonly caseId: string;
  readonly agencyId: string;
  readonly state: CaseViewState;
  readonly version: number;
  readonly updatedById: string | null;
  readonly updatedAt: Date | null;
  readonly submittedAt: Date | null;
}
/** A view as one reader meets it: in or not in yet, and the rest only where it is theirs to read. */
export interface ReadView {
  readonly caseId: string;
  readonly agencyId: string;
  readonly isIn: boolean;
  readonly isLate: boolean;
  readonly removedAt: Date | null;
  readonly removedById: string | null;
  readonly removedReason: string | null;
  readonly content: Pick<ViewRecord, 'state' | 'knew' | 'did' | 'lived' | 'version'> & { readonly updatedById: string | null; readonly updatedAt: string | null; readonly submittedAt: string | null } | null;
}
export interface AdditionRecord {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly authorId: string;
  readonly text: string;
  readonly createdAt: Date;
}
export interface ContradictionRecord {
  readonly id: string;
  readonly caseId: string;
  readonly firstAgencyId: string;
  readonly firstQuote: string;
  readonly secondAgencyId: string;
  readonly secondQuote: string;
  readonly note: string;
  readonly markedById: string;
  readonly markedAt: Date;
  readonly resolution: string | null;
  readonly resolvedById: string | null;
  readonly resolvedAt: Date | null;
}
export interface AnswerRecord {
  readonly caseId: string;
  readonly question: JointQuestion;
  readonly text: string;
  readonly version: number;
  readonly updatedById: string | null;
  readonly updatedAt: Date | null;
}
export interface SignOffRecord {
  readonly id: string;
  readonly caseId: string;
  readonly agencyId: string;
  readonly pageVersion: number;
  readonly signedById: string;
  readonly signedAt: Date;
  readonly undoneById: string | null;
  readonly undoneAt: Date | null;
}

/** What a correction makes another; `reason` speaks of those who are taken out. */
export interface Correction {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly criterionIds: readonly string[];
  readonly reason: string;
  readonly by: string;
}

/** Cases of one inspection, by the reader's rights there. */
export interface CasesAsked {
  readonly inspectionId: string;
  readonly visible: Visible;
}

const inInspection = ({ inspectionId, visible }: CasesAsked): Prisma.Sql => Prisma.sql`(c.inspection_id = ${inspectionId}::uuid AND ${whereCase(visible)})`;
const eitherOf = (asked: readonly CasesAsked[], where: (one: CasesAsked) => Prisma.Sql): Prisma.Sql => Prisma.join(asked.map(where), ' OR ');

/** What belongs to a case is asked for once the case itself was found: additions, contradictions and the joint page are there only after the release, for all who see the case. */
export function createCaseStore({ prisma }: Database) {
  const ofCases = (caseIds: readonly string[]) => ({ caseId: { in: [...caseIds] } });
  return {
    /** The inspection a case belongs to, for the look at the reader's rights there; it tells the reader nothing by itself. */
    async inspectionOf(id: string): Promise<string | null> {
      return (await prisma.trackedCase.findUnique({ where: { id }, select: { inspectionId: true } }))?.inspectionId ?? null;
    },
    async find(visible: Visible, id: string, reader: Transaction = prisma): Promise<CaseRecord | null> {
      const [row] = await reader.$queryRaw<CaseRecord[]>`SELECT ${caseColumns} FROM tracked_case c WHERE c.id = ${id}::uuid AND ${whereCase(visible)}`;
      return row ?? null;
    },
    /** By reference; one statement for all inspections asked for. */
    list: (asked: readonly CasesAsked[]): Promise<CaseRecord[]> =>
      prisma.$queryRaw`SELECT ${caseColumns} FROM tracked_case c WHERE ${eitherOf(asked, inInspection)} ORDER BY length(c.reference), c.reference`,
    /** The views of the cases, in the order of their agencies, as far as the reader may know of them, with their words only where the reader may have them. */
    async views(asked: readonly CasesAsked[], caseIds: readonly string[]): Promise<ReadView[]> {
      const mayRead = eitherOf(asked, ({ inspectionId, visible }) => Prisma.sql`(c.inspection_id = ${inspectionId}::uuid AND ${whereView(visible)})`);
      const mayMeet = eitherOf(asked, (one) => Prisma.sql`(${inInspection(one)} AND ${wherePlace(one.visible)})`);
      return prisma.$queryRaw`
        SELECT v.case_id AS "caseId", v.agency_id AS "agencyId", v.state = 'SUBMITTED' AS "isIn", v.is_late AS "isLate", v.removed_at AS "removedAt", v.removed_by_id AS "removedById", v.removed_reason AS "removedReason",
          CASE WHEN ${mayRead} THEN json_build_object('state', v.state, 'knew', v.knew, 'did', v.did, 'lived', v.lived, 'version', v.version, 'updatedById', v.updated_by_id,
            'updatedAt', v.updated_at, 'submittedAt', v.submitted_at) END AS content
        FROM case_view v JOIN tracked_case c ON c.id = v.case_id JOIN agency a ON a.id = v.agency_id
        WHERE v.case_id = ANY(${[...caseIds]}::uuid[]) AND (${mayMeet}) ORDER BY a.kind, a.name, a.id`;
    },
    additions: (caseIds: readonly string[]): Promise<AdditionRecord[]> => prisma.caseAddition.findMany({ where: ofCases(caseIds), orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    contradictions: (caseIds: readonly string[]): Promise<ContradictionRecord[]> => prisma.caseContradiction.findMany({ where: ofCases(caseIds), orderBy: [{ markedAt: 'asc' }, { id: 'asc' }] }),
    answers: (caseIds: readonly string[]): Promise<AnswerRecord[]> => prisma.jointAnswer.findMany({ where: { ...ofCases(caseIds), trackedCase: { releasedAt: { not: null } } }, orderBy: { question: 'asc' } }),
    signOffs: (caseIds: readonly string[]): Promise<SignOffRecord[]> => prisma.caseSignOff.findMany({ where: ofCases(caseIds), orderBy: [{ signedAt: 'asc' }, { id: 'asc' }] }),
    /** Whoever may be told is decided by the audience of each: for the live feed and its summaries only. */
    unsafeFindManyForFeed: (ids: readonly string[]): Promise<CaseRecord[]> => prisma.$queryRaw`SELECT ${caseColumns} FROM tracked_case c WHERE c.id = ANY(${[...ids]}::uuid[])`,

    async lock(tx: Transaction, visible: Visible, id: string): Promise<CaseRecord | null> {
      await tx.$queryRaw`SELECT 1 FROM tracked_case WHERE id = ${id}::uuid FOR UPDATE`;
      return this.find(visible, id, tx);
    },
    view: (tx: Transaction, caseId: string, agencyId: string): Promise<ViewRecord | null> => tx.caseView.findUnique({ where: { caseId_agencyId: { caseId, agencyId } } }),
    addition: (tx: Transaction, id: string): Promise<AdditionRecord | null> => tx.caseAddition.findUnique({ where: { id } }),
    contradiction: (tx: Transaction, id: string): Promise<ContradictionRecord | null> => tx.caseContradiction.findUnique({ where: { id } }),
    answersFor: (tx: Transaction, caseId: string): Promise<AnswerRecord[]> => tx.jointAnswer.findMany({ where: { caseId }, orderBy: { question: 'asc' } }),
    /** Everything an agency has said that stands open: its view, where it is in, and what it added. */
    async textsOf(tx: Transaction, caseId: string, agencyId: string): Promise<string[]> {
      const views = await tx.caseView.findMany({ where: { caseId, agencyId, state: 'SUBMITTED' } });
      const additions = await tx.caseAddition.findMany({ where: { caseId, agencyId } });
      return [...views.flatMap(({ knew, did, lived }) => [knew, did, lived]), ...additions.map(({ text }) => text)];
    },
    counts: async (tx: Transaction, caseId: string, agencyId: string): Promise<{ awaited: number; additions: number; contradictions: number }> => ({
      awaited: await tx.caseView.count({ where: { caseId, removedAt: null, state: { not: 'SUBMITTED' } } }),
      additions: await tx.caseAddition.count({ where: { caseId, agencyId } }),
      contradictions: await tx.caseContradiction.count({ where: { caseId } }),
    }),
    /** Agencies that somebody takes part for. */
    async agenciesTakingPart(tx: Transaction, inspectionId: string): Promise<Set<string>> {
      const rows = await tx.inspectionAgency.findMany({ where: { inspectionId, agency: { users: { some: { memberships: { some: { inspectionId, role: { in: [...agencyRoles] } } } } } } }, select: { agencyId: true } });
      return new Set(rows.map(({ agencyId }) => agencyId));
    },
    /** What a new case could collide with. */
    ofInspection: (tx: Transaction, inspectionId: string): Promise<{ id: string; reference: string; withdrawnAt: Date | null }[]> =>
      tx.trackedCase.findMany({ where: { inspectionId }, select: { id: true, reference: true, withdrawnAt: true } }),

    /** False when the id is taken. Call it under the inspection's lock, which keeps references apart. */
    async add(tx: Transaction, { agencyIds, criterionIds, ...row }: Pick<CaseRecord, 'id' | 'inspectionId' | 'reference' | 'openedById' | 'agencyIds' | 'criterionIds'>): Promise<boolean> {
      if ((await tx.trackedCase.createMany({ data: { ...row, createdAt: now() }, skipDuplicates: true })).count === 0) return false;
      await tx.caseView.createMany({ data: [...new Set(agencyIds)].map((agencyId) => ({ caseId: row.id, agencyId })) });
      await tx.caseCriterion.createMany({ data: [...new Set(criterionIds)].map((criterionId) => ({ caseId: row.id, criterionId })) });
      await tx.jointAnswer.createMany({ data: jointQuestions.map((question) => ({ caseId: row.id, question })) });
      return true;
    },
    /** Takes agencies in and out, and says the criteria anew. One that comes back keeps what it wrote; where the views are open by then, it gives its own in again. */
    async correct(tx: Transaction, { id, releasedAt }: CaseRecord, { added, removed, criterionIds, reason, by }: Correction): Promise<void> {
      const back = { removedAt: null, removedById: null, removedReason: null, isLate: releasedAt !== null };
      for (const agencyId of added) await tx.caseView.upsert({ where: { caseId_agencyId: { caseId: id, agencyId } }, create: { caseId: id, agencyId, ...back }, update: back });
      if (releasedAt) await tx.caseView.updateMany({ where: { caseId: id, agencyId: { in: [...added] }, state: 'SUBMITTED' }, data: { state: 'DRAFT', submittedAt: null } });
      await tx.caseView.updateMany({ where: { caseId: id, agencyId: { in: [...removed] } }, data: { removedAt: now(), removedById: by, removedReason: reason } });
      await tx.caseCriterion.deleteMany({ where: { caseId: id, criterionId: { notIn: [...criterionIds] } } });
      await tx.caseCriterion.createMany({ data: criterionIds.map((criterionId) => ({ caseId: id, criterionId })), skipDuplicates: true });
      await tx.trackedCase.update({ where: { id }, data: { version: { increment: 1 } } });
    },
    async withdraw(tx: Transaction, id: string, withdrawnReason: string, withdrawnById: string): Promise<void> {
      await tx.trackedCase.update({ where: { id }, data: { withdrawnAt: now(), withdrawnById, withdrawnReason, version: { increment: 1 } } });
    },
    async saveView(tx: Transaction, { caseId, agencyId, submittedAt }: ViewRecord, words: ViewWords, submit: boolean, updatedById: string): Promise<ViewRecord> {
      const saved = await tx.caseView.update({
        where: { caseId_agencyId: { caseId, agencyId } },
        data: { ...words, state: submit ? 'SUBMITTED' : 'DRAFT', version: { increment: 1 }, updatedById, updatedAt: now(), submittedAt: submit ? (submittedAt ?? now()) : null },
      });
      const { version, state, updatedAt } = saved;
      await tx.caseViewRevision.create({ data: { caseId, agencyId, version, state, knew: saved.knew, did: saved.did, lived: saved.lived, savedById: updatedById, savedAt: updatedAt ?? now() } });
      return saved;
    },
    async release(tx: Transaction, id: string, by: { readonly releasedById: string; readonly releaseReason: string } | null): Promise<void> {
      await tx.trackedCase.update({ where: { id }, data: { releasedAt: now(), ...by } });
    },
    async addAddition(tx: Transaction, addition: Omit<AdditionRecord, 'createdAt'>): Promise<void> {
      await tx.caseAddition.create({ data: { ...addition, createdAt: now() } });
    },
    async mark(tx: Transaction, contradiction: Omit<ContradictionRecord, 'markedAt' | 'resolution' | 'resolvedById' | 'resolvedAt'>): Promise<void> {
      await tx.caseContradiction.create({ data: { ...contradiction, markedAt: now() } });
    },
    async resolve(tx: Transaction, id: string, resolution: string, resolvedById: string): Promise<void> {
      await tx.caseContradiction.update({ where: { id }, data: { resolution, resolvedById, resolvedAt: now() } });
    },
    /** Saves an answer; the page is another one then, and whoever had signed it has not signed this one. */
    async saveAnswer(tx: Transaction, { caseId, question }: AnswerRecord, text: string, updatedById: string): Promise<void> {
      const { version, updatedAt } = await tx.jointAnswer.update({ where: { caseId_question: { caseId, question } }, data: { text, version: { increment: 1 }, updatedById, updatedAt: now() } });
      await tx.jointAnswerRevision.create({ data: { caseId, question, version, text, savedById: updatedById, savedAt: updatedAt ?? now() } });
      await tx.trackedCase.update({ where: { id: caseId }, data: { pageVersion: { increment: 1 } } });
      await tx.caseSignOff.updateMany({ where: { caseId, undoneAt: null }, data: { undoneAt: now(), undoneById: updatedById } });
    },
    async sign(tx: Transaction, caseId: string, agencyId: string, pageVersion: number, signedById: string): Promise<void> {
      await tx.caseSignOff.create({ data: { caseId, agencyId, pageVersion, signedById, signedAt: now() } });
    },
  };
}
export type CaseStore = ReturnType<typeof createCaseStore>;
