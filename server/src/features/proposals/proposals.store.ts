import type { Phase, ProposalStatus, StatementKind } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, type Database, type Transaction } from '../../platform/database.ts';
import { restable, type ProposalClause } from './proposals.policy.ts';
import { whereVisible } from './proposals.sql.ts';

/** Where a proposal hangs. */
export interface ProposalPlace {
  readonly sectionId: string;
  readonly statementId: string;
}
/** What is said once, when it is proposed. */
export interface ProposedWords extends ProposalPlace {
  readonly id: string;
  readonly inspectionId: string;
  readonly agencyId: string;
  readonly proposedById: string;
  readonly wording: string;
  readonly readWords: string;
  readonly words: string;
  readonly reason: string;
}
export interface ProposalRecord extends ProposedWords {
  readonly proposedAt: Date;
  readonly status: ProposalStatus;
  readonly settledAt: Date | null;
  readonly settledById: string | null;
  /** The inspection's phase then. */
  readonly settledIn: Phase | null;
  readonly answer: string;
  readonly replacedWords: string | null;
  readonly acceptedWords: string | null;
  readonly acceptedWording: string | null;
  readonly evidenceIds: readonly string[];
  /** Of the section, and the inspectorate that leads it. */
  readonly criterionId: string;
  readonly leadId: string | null;
  /** As the statement stands; null once it has left the text. */
  readonly statementKind: StatementKind | null;
  readonly statementText: string | null;
}
/** A statement as it stands in the narrative. */
export interface StatementRow extends ProposalPlace {
  readonly criterionId: string;
  readonly kind: StatementKind;
  readonly text: string;
}
export type Settled = Partial<Pick<ProposalRecord, 'answer' | 'replacedWords' | 'acceptedWords' | 'acceptedWording'>> & { readonly status: Exclude<ProposalStatus, 'OPEN'> };
type SettledBy = { readonly settledById: string; readonly settledIn: Phase };

const proposals = Prisma.sql`
  SELECT p.id, p.inspection_id AS "inspectionId", p.section_id AS "sectionId", p.statement_id AS "statementId", p.agency_id AS "agencyId", p.proposed_by_id AS "proposedById",
    p.proposed_at AS "proposedAt", p.wording, p.read_words AS "readWords", p.words, p.reason, p.status::text, p.settled_at AS "settledAt", p.settled_by_id AS "settledById", p.settled_in::text AS "settledIn", p.answer,
    p.replaced_words AS "replacedWords", p.accepted_words AS "acceptedWords", p.accepted_wording AS "acceptedWording",
    ARRAY(SELECT e.evidence_id::text FROM proposal_evidence e WHERE e.proposal_id = p.id ORDER BY e.position) AS "evidenceIds",
    s.criterion_id AS "criterionId", l.agency_id AS "leadId", t.kind::text AS "statementKind", t.text AS "statementText"
  FROM wording_proposal p JOIN narrative_section s ON s.id = p.section_id
  LEFT JOIN criterion_lead l ON l.inspection_id = p.inspection_id AND l.criterion_id = s.criterion_id
  LEFT JOIN statement t ON t.section_id = p.section_id AND t.id = p.statement_id`;

export function createProposalStore({ prisma }: Database) {
  return {
    /** The inspection of a proposal, for the look at the reader's rights there; it tells the reader nothing by itself. */
    inspectionOf: async (id: string): Promise<string | null> => (await prisma.wordingProposal.findUnique({ where: { id }, select: { inspectionId: true } }))?.inspectionId ?? null,
    async find(visible: readonly ProposalClause[], id: string, reader: Transaction = prisma): Promise<ProposalRecord | null> {
      const [row] = await reader.$queryRaw<ProposalRecord[]>`${proposals} WHERE p.id = ${id}::uuid AND ${whereVisible(visible)}`;
      return row ?? null;
    },
    /** Those nobody has decided first; then in the order of the narrative, those whose statement has left the text last; of one statement the newest first. */
    list: (inspectionId: string, visible: readonly ProposalClause[], sectionId: string | null): Promise<ProposalRecord[]> =>
      prisma.$queryRaw`${proposals} WHERE p.inspection_id = ${inspectionId}::uuid AND ${whereVisible(visible)} ${sectionId ? Prisma.sql`AND p.section_id = ${sectionId}::uuid` : Prisma.empty}
        ORDER BY p.status <> 'OPEN', s.position, t.position NULLS LAST, p.proposed_at DESC, p.id`,
    /** The one that an agency has open on a statement. */
    async findOpen({ sectionId, statementId }: ProposalPlace, agencyId: string, reader: Transaction = prisma): Promise<string | null> {
      return (await reader.wordingProposal.findFirst({ where: { sectionId, statementId, agencyId, status: 'OPEN' }, select: { id: true } }))?.id ?? null;
    },
    /** As it stands in this inspection's narrative. */
    async statement({ sectionId, statementId }: ProposalPlace, inspectionId: string, reader: Transaction = prisma): Promise<StatementRow | null> {
      const row = await reader.statement.findFirst({ where: { id: statementId, sectionId, section: { inspectionId } }, select: { kind: true, text: true, section: { select: { criterionId: true } } } });
      return row && { sectionId, statementId, criterionId: row.section.criterionId, kind: row.kind, text: row.text };
    },
    /** Those of the pieces, of this inspection, that a proposal may rest on now. */
    async standing(inspectionId: string, ids: readonly string[], reader: Transaction): Promise<string[]> {
      const rows = await reader.evidence.findMany({ where: { id: { in: [...ids] }, inspectionId, status: restable.status, visibility: { in: [...restable.visibilities] } }, select: { id: true } });
      return ids.filter((id) => rows.some((row) => row.id === id));
    },
    /** Of one agency alone: a count of all would tell it what others do, and let them use up its room. */
    count: (tx: Transaction, inspectionId: string, agencyId: string): Promise<number> => tx.wordingProposal.count({ where: { inspectionId, agencyId } }),
    /** Whoever may be told is decided by the audience of each: for the live feed only. */
    async unsafeFindManyForFeed(ids: readonly string[]): Promise<(ProposalPlace & { readonly id: string; readonly agencyId: string; readonly phase: Phase })[]> {
      const rows = await prisma.wordingProposal.findMany({ where: { id: { in: [...ids] } }, select: { id: true, sectionId: true, statementId: true, agencyId: true, inspection: { select: { phase: true } } } });
      return rows.map(({ inspection, ...row }) => ({ ...row, phase: inspection.phase }));
    },

    /** False when the id is taken. */
    async add(tx: Transaction, proposal: ProposedWords, evidenceIds: readonly string[]): Promise<boolean> {
      const { count } = await tx.wordingProposal.createMany({ data: { ...proposal, proposedAt: now() }, skipDuplicates: true });
      if (count === 1) await tx.proposalEvidence.createMany({ data: evidenceIds.map((evidenceId, position) => ({ proposalId: proposal.id, evidenceId, position })) });
      return count === 1;
    },
    async settle(tx: Transaction, id: string, settled: Settled & SettledBy): Promise<void> {
      await tx.wordingProposal.update({ where: { id }, data: { ...settled, settledAt: now() } });
    },
  };
}
export type ProposalStore = ReturnType<typeof createProposalStore>;
