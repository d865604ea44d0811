import { acceptProposalInput, declineProposalInput, proposalLimits, proposeWordingInput, withdrawProposalInput, type EventType } from '@joint/shared';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent, contentHashOf } from '../../platform/event-log/index.ts';
import { assertNobodyNamed } from '../../platform/nobody-named.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { wordingOf, type NarrativeService, type ReplaceStatementWords, type Reword } from '../narrative/index.ts';
import { createProposalLoaders } from './proposals.loaders.ts';
import { audienceOf, canPropose, canWithdraw, mayDecideOn, mayRestOn, visibleTo } from './proposals.policy.ts';
import { changedMeanwhile, isRepeated, openAlready, sentElsewhere, settledAlready, type SeenProposal } from './proposals.record.ts';
import type { ProposalPlace, ProposalRecord, ProposalStore, Settled } from './proposals.store.ts';
import type { StatementToProposeForView } from './proposals.views.ts';

interface Parts {
  readonly store: ProposalStore;
  readonly inspections: InspectionService;
  readonly evidence: EvidenceService;
  readonly narrative: NarrativeService;
  readonly reword: Reword;
}
type ProposalEvent = Extract<EventType, `proposal.${string}`>;
type Logged = ProposalPlace & Pick<ProposalRecord, 'id' | 'agencyId'>;

export function createProposalService({ store, inspections, evidence, narrative, reword }: Parts) {
  async function find(viewer: Viewer, id: string): Promise<SeenProposal> {
    const inspectionId = z.uuid().safeParse(id).success ? await store.inspectionOf(id) : null;
    const seen = inspectionId && (await orNull(inspections.access(viewer, inspectionId)));
    const record = seen && (await store.find(visibleTo(seen), id));
    if (!seen || !record) throw notFound('proposal');
    return { record, seen };
  }

  /** The inspection of a section, for whoever may see it; for everybody else there is no such statement. */
  async function enter(viewer: Viewer, sectionId: string): Promise<SeenInspection> {
    const seen = await narrative.within(viewer, sectionId);
    if (!seen) throw notFound('statement');
    return seen;
  }

  const log = (tx: Transaction, { viewer, inspection, record }: SeenInspection, type: ProposalEvent, { id: proposalId, agencyId, sectionId, statementId }: Logged, said: object): Promise<void> =>
    appendEvent(tx, {
      inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf({ agencyId }, inspection.phase),
      payload: { proposalId, sectionId, statementId, contentHash: contentHashOf(said) },
    });

  async function settle(tx: Transaction, seen: SeenInspection, record: ProposalRecord, type: ProposalEvent, settled: Settled): Promise<void> {
    await store.settle(tx, record.id, { ...settled, settledById: seen.viewer.userId, settledIn: seen.inspection.phase });
    const { status, answer = '', acceptedWording = null } = settled;
    await log(tx, seen, type, record, { status, answer, wording: acceptedWording });
  }

  async function inTransaction(tx: Transaction, seen: SeenInspection, id: string): Promise<ProposalRecord> {
    const record = await store.find(visibleTo(seen), id, tx);
    if (!record) throw notFound('proposal');
    return record;
  }
  function assertMayDecide(seen: SeenInspection, record: ProposalRecord): void {
    assertCan(seen, 'proposal:decide', 'decide on proposed wording');
    if (!mayDecideOn(seen, record)) throw forbidden('decide on this wording: the lead inspector does, or the inspectorate that leads the criterion');
    if (record.status !== 'OPEN') throw settledAlready(record);
  }

  /** Only what its proposer may see themselves, and what was given to the inspectors. */
  async function assertShown(viewer: Viewer, inspectionId: string, ids: readonly string[]): Promise<void> {
    const seen = await inspections.access(viewer, inspectionId);
    const found = await evidence.findEach(ids.map((id) => ({ seen, id })));
    if (!found.every((piece) => piece && mayRestOn(piece.record))) throw invalidInput([{ field: 'evidenceIds', message: 'Choose only evidence that was submitted and that more than inspectors may see' }]);
  }

  return {
    find,
    loaders: () => createProposalLoaders(evidence),
    /** None for whoever may see none. */
    async list(seen: SeenInspection, sectionId: string | null): Promise<SeenProposal[]> {
      const section = sectionId === null || z.uuid().safeParse(sectionId).success;
      return section ? (await store.list(seen.record.id, visibleTo(seen), sectionId)).map((record) => ({ record, seen })) : [];
    },
    async statement(viewer: Viewer, { sectionId, statementId }: ProposalPlace): Promise<StatementToProposeForView> {
      const seen = await enter(viewer, sectionId);
      const statement = canPropose(seen) && z.uuid().safeParse(statementId).success && (await store.statement({ sectionId, statementId }, seen.record.id));
      if (!statement) throw notFound('statement');
      const openId = await store.findOpen(statement, viewer.agencyId);
      return { ...statement, open: openId ? await orNull(find(viewer, openId)) : null };
    },

    async propose(viewer: Viewer, input: unknown): Promise<SeenProposal> {
      const { proposalId: id, evidenceIds, ...said } = parseInput(proposeWordingInput, input);
      const { record: { id: inspectionId } } = await enter(viewer, said.sectionId);
      const sent = { id, ...said, proposedById: viewer.userId };
      // A repeated send is answered as the first one was, though the words or the phase may have moved on in between.
      const there = await orNull(find(viewer, id));
      if (there && isRepeated(there.record, sent, evidenceIds)) return there;
      assertNobodyNamed('words', said.words);
      assertNobodyNamed('reason', said.reason);
      await assertShown(viewer, inspectionId, evidenceIds);
      await inspections.change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'proposal:make', 'propose wording');
        const statement = await store.statement(said, inspectionId, tx);
        if (!statement) throw invalidInput([{ field: 'statementId', message: 'This statement is not in the narrative any more. Go back to the report' }]);
        const { agencyId } = viewer;
        const before = await store.find(visibleTo(seen), id, tx);
        if (before && isRepeated(before, sent, evidenceIds)) return;
        const openId = await store.findOpen(said, agencyId, tx);
        if (openId) throw openAlready(openId);
        if (wordingOf(statement) !== said.wording) throw changedMeanwhile(statement.text);
        if (statement.text === said.words) throw invalidInput([{ field: 'words', message: 'These are the statement’s words already. Change them' }]);
        if ((await store.count(tx, inspectionId, agencyId)) >= proposalLimits.proposals) throw invalidInput([{ field: 'words', message: `Your agency has proposed wording ${proposalLimits.proposals} times, the most that an inspection holds of one agency` }]);
        if ((await store.standing(inspectionId, evidenceIds, tx)).length < evidenceIds.length) throw invalidInput([{ field: 'evidenceIds', message: 'Evidence that you chose was withdrawn meanwhile. Choose again' }]);
        const proposal = { ...sent, inspectionId, agencyId, readWords: statement.text };
        if (!(await store.add(tx, proposal, evidenceIds))) throw sentElsewhere();
        await log(tx, seen, 'proposal.made', proposal, { words: said.words, reason: said.reason, wording: said.wording, evidenceIds });
      });
      return find(viewer, id);
    },

    async withdraw(viewer: Viewer, input: unknown): Promise<SeenProposal> {
      const { proposalId: id } = parseInput(withdrawProposalInput, input);
      const before = await find(viewer, id);
      await inspections.change(viewer, before.record.inspectionId, async (tx, seen) => {
        const record = await inTransaction(tx, seen, id);
        assertCan(seen, 'proposal:make', 'withdraw proposed wording');
        if (record.status === 'WITHDRAWN') return;
        if (record.status !== 'OPEN') throw settledAlready(record);
        if (!canWithdraw(seen, record)) throw forbidden('withdraw another agency’s proposal');
        await settle(tx, seen, record, 'proposal.withdrawn', { status: 'WITHDRAWN' });
      });
      return find(viewer, id);
    },

    async accept(viewer: Viewer, input: unknown): Promise<SeenProposal> {
      const { proposalId: id, wording, words, answer } = parseInput(acceptProposalInput, input);
      const { record: { inspectionId, sectionId, statementId } } = await find(viewer, id);
      async function take(tx: Transaction, seen: SeenInspection, replaceStatementWords: ReplaceStatementWords): Promise<void> {
        const record = await inTransaction(tx, seen, id);
        if (record.status === 'ACCEPTED' && record.settledById === viewer.userId && record.acceptedWords === words && record.answer === answer) return;
        assertMayDecide(seen, record);
        assertNobodyNamed('words', words);
        assertNobodyNamed('answer', answer);
        // What was withdrawn since supports nothing; it stays on the proposal's record.
        const evidenceIds = await store.standing(inspectionId, record.evidenceIds, tx);
        const { before, wording: acceptedWording } = await replaceStatementWords({ statementId, wording, words, evidenceIds });
        await settle(tx, seen, record, 'proposal.accepted', { status: 'ACCEPTED', answer, replacedWords: before, acceptedWords: words, acceptedWording });
      }
      await reword(viewer, { inspectionId, sectionId }, take);
      return find(viewer, id);
    },

    async decline(viewer: Viewer, input: unknown): Promise<SeenProposal> {
      const { proposalId: id, answer } = parseInput(declineProposalInput, input);
      const before = await find(viewer, id);
      await inspections.change(viewer, before.record.inspectionId, async (tx, seen) => {
        const record = await inTransaction(tx, seen, id);
        if (record.status === 'DECLINED' && record.settledById === viewer.userId && record.answer === answer) return;
        assertMayDecide(seen, record);
        assertNobodyNamed('answer', answer);
        await settle(tx, seen, record, 'proposal.declined', { status: 'DECLINED', answer });
      });
      return find(viewer, id);
    },
  };
}
export type ProposalService = ReturnType<typeof createProposalService>;
