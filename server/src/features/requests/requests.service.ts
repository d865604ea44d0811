import { assignRequestInput, attachAnswersInput, commentOnRequestInput, detachAnswerInput, moveRequestInput, prepareRequestInput, requestStateLabels, requestTransition, requestTransitions, reviseRequestInput } from '@joint/shared';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { AppError, forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { assertSentAgain, sentElsewhere } from '../../platform/sent-again.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { createRequestLists } from './requests.lists.ts';
import type { RequestLog } from './requests.log.ts';
import { canAssign, canAttach, canRevise, canSee, isInside, isTheirs, visibleTo } from './requests.policy.ts';
import { factsOf, type SeenRequest } from './requests.record.ts';
import type { RequestRecord, RequestStore } from './requests.store.ts';
import { assertAskedAgain, assertVersion, contentOf, dueDay, type Asking } from './asking.ts';

interface Parts {
  readonly store: RequestStore;
  readonly log: RequestLog;
  readonly inspections: InspectionService;
  readonly evidence: EvidenceService;
  readonly asking: Asking;
}

export function createRequestService({ store, log, inspections, evidence, asking }: Parts) {
  async function seenInspection(viewer: Viewer, inspectionOf: (id: string) => Promise<string | null>, id: string): Promise<SeenInspection | null> {
    const inspectionId = z.uuid().safeParse(id).success ? await inspectionOf(id) : null;
    return inspectionId === null ? null : orNull(inspections.access(viewer, inspectionId));
  }

  async function find(viewer: Viewer, id: string): Promise<SeenRequest> {
    const seen = await seenInspection(viewer, store.inspectionOf, id);
    const record = seen && (await store.find(visibleTo(seen), id));
    if (!record) throw notFound('request');
    return { record, seen };
  }

  /** One change of a request under the inspection's lock; rights and state are looked at there. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, found: SeenRequest) => Promise<void>): Promise<SeenRequest> {
    const { seen } = await find(viewer, id);
    await inspections.change(viewer, seen.record.id, async (tx, current) => {
      const record = await store.lock(tx, id);
      if (!record) throw notFound('request');
      await work(tx, { record, seen: current });
    });
    return find(viewer, id);
  }

  /** Sends every request of a wording; each agency's is an event of its own. */
  async function send(tx: Transaction, seen: SeenInspection, wordingId: string, due: Parameters<typeof dueDay>[0]): Promise<void> {
    const before = await store.findAll(visibleTo(seen), wordingId, tx);
    await asking.checkAgencies(tx, seen, before.map(({ agencyId }) => agencyId));
    await store.send(tx, wordingId, dueDay(due));
    for (const record of before) await log.write(tx, seen, 'request.sent', record);
  }

  return {
    find,
    lists: () => createRequestLists(store),
    /** The requests of each wording, as far as the reader of its inspection may see them; one statement for each inspection. */
    async ofWordings(wanted: readonly { readonly seen: SeenInspection; readonly wordingId: string }[]): Promise<SeenRequest[][]> {
      const readers = [...new Map(wanted.map(({ seen }) => [seen.record.id, seen])).values()];
      const found = await Promise.all(readers.map(async (seen) => {
        const ids = wanted.filter((one) => one.seen.record.id === seen.record.id).map(({ wordingId }) => wordingId);
        return (await store.findAllOf(visibleTo(seen), seen.record.id, ids)).map((record) => ({ record, seen }));
      }));
      return wanted.map(({ seen, wordingId }) => found.flat().filter(({ record }) => record.wordingId === wordingId && record.inspectionId === seen.record.id));
    },
    history: log.history,

    async prepare(viewer: Viewer, input: unknown): Promise<SeenRequest[]> {
      const { inspectionId, id, send: sends, agencyIds, ...content } = parseInput(prepareRequestInput, input);
      const seen = await inspections.change(viewer, inspectionId, async (tx, current) => {
        // A repeated send is answered as the first one was, though the phase may have moved on in between.
        if (await store.isThere(tx, id)) return assertAskedAgain(await store.findAll(visibleTo(current), id, tx), { inspectionId, askedById: viewer.userId, agencyIds, isSent: sends, ...content });
        assertCan(current, sends ? 'request:send' : 'request:prepare', 'ask for evidence');
        await asking.checkAgencies(tx, current, agencyIds);
        await asking.checkCriteria(tx, current, content.criterionIds);
        if (!(await store.add(tx, id, { inspectionId, askedById: viewer.userId }, agencyIds, content))) return;
        if (sends) await send(tx, current, id, content);
        else for (const record of await store.findAll(visibleTo(current), id, tx)) await log.write(tx, current, 'request.drafted', record);
      });
      const records = await store.findAll(visibleTo(seen), id);
      if (records.length === 0 || records.some((record) => record.inspectionId !== inspectionId || record.askedBy.id !== viewer.userId)) throw sentElsewhere();
      return records.map((record) => ({ record, seen }));
    },

    async revise(viewer: Viewer, input: unknown): Promise<SeenRequest[]> {
      const { wordingId, expectedVersion, send: sends, agencyIds, ...content } = parseInput(reviseRequestInput, input);
      const before = await seenInspection(viewer, store.inspectionOfWording, wordingId);
      if (!before || (await store.findAll(visibleTo(before), wordingId)).length === 0) throw notFound('request');
      const seen = await inspections.change(viewer, before.record.id, async (tx, current) => {
        const records = await store.findAll(visibleTo(current), wordingId, tx);
        const [record] = records;
        if (!record) throw notFound('request');
        assertCan(current, sends ? 'request:send' : 'request:prepare', 'ask for evidence');
        if (!canRevise(current, factsOf(record))) {
          if (record.state === 'DRAFT') throw forbidden('change this request');
          throw new AppError('CONFLICT', `The request is ${requestStateLabels[record.state].toLowerCase()} already: its words cannot change any more`, { remedy: 'Cancel it and ask anew, if it must say something else', details: { current: contentOf(record, records) } });
        }
        assertVersion(records, expectedVersion);
        await asking.checkAgencies(tx, current, agencyIds);
        await asking.checkCriteria(tx, current, content.criterionIds);
        await store.revise(tx, record, agencyIds, content);
        if (sends) await send(tx, current, wordingId, content);
        else for (const changed of await store.findAll(visibleTo(current), wordingId, tx)) await log.write(tx, current, 'request.drafted', changed);
        for (const dropped of records.filter(({ agencyId }) => !agencyIds.includes(agencyId))) await log.write(tx, current, 'request.drafted', dropped);
      });
      return (await store.findAll(visibleTo(seen), wordingId)).map((record) => ({ record, seen }));
    },

    move(viewer: Viewer, input: unknown): Promise<SeenRequest> {
      const { requestId, from, action, words } = parseInput(moveRequestInput, input);
      return change(viewer, requestId, async (tx, { record, seen }) => {
        const row = requestTransition(action, from) ?? requestTransitions.find((one) => one.action === action);
        if (!row || !isTheirs(seen, row, factsOf(record))) throw forbidden(row?.side === 'asked' ? 'answer for the agency that was asked' : 'decide about a request');
        assertCan(seen, row.permission, row.label.toLowerCase());
        if (record.state !== from) throw new AppError('CONFLICT', `The request is ${requestStateLabels[record.state].toLowerCase()} by now: someone moved it first`, { remedy: 'Look at it again and decide anew', details: { current: { state: record.state } } });
        if (!row.from.includes(from)) throw invalidInput([{ field: 'action', message: `A request that is ${requestStateLabels[from].toLowerCase()} cannot be moved like this` }]);
        if (row.words === 'reason' && words === '') throw invalidInput([{ field: 'words', message: 'Enter the reason' }]);
        if (row.words === 'unless-attached' && words === '' && !(await store.isAnswered(tx, requestId))) throw invalidInput([{ field: 'words', message: 'Attach evidence that is submitted, or say in words what your answer is' }]);
        // A draft is one for all of its agencies.
        if (action === 'SEND') return sendDraft(tx, seen, record);
        const moved = from === 'DRAFT' ? await store.findAll(visibleTo(seen), record.wordingId, tx) : [record];
        for (const one of moved) {
          await store.move(tx, one.id, row.to, words);
          await log.write(tx, seen, row.event, one, { words });
        }
      });
    },

    async attach(viewer: Viewer, input: unknown): Promise<SeenRequest> {
      const { requestId, evidenceIds } = parseInput(attachAnswersInput, input);
      const { record: asked, seen: asSeen } = await find(viewer, requestId);
      const pieces = await evidence.findEach(evidenceIds.map((id) => ({ seen: asSeen, id })));
      return change(viewer, requestId, async (tx, { record, seen }) => {
        assertMayAttach(seen, record);
        if (pieces.some((piece) => piece?.record.agencyId !== asked.agencyId || piece.record.status === 'WITHDRAWN')) throw invalidInput([{ field: 'evidenceIds', message: 'Choose evidence that your agency gave in this inspection and that was not withdrawn' }]);
        for (const evidenceId of await store.attach(tx, requestId, evidenceIds)) await log.write(tx, seen, 'request.attached', record, { evidenceId });
      });
    },

    /** The same for a feature above that has just made the piece, within its transaction. */
    async attachMade(tx: Transaction, seen: SeenInspection, requestId: string, evidenceId: string): Promise<void> {
      const record = await store.lock(tx, requestId);
      if (record?.inspectionId !== seen.record.id || !canSee(seen, factsOf(record))) throw notFound('request');
      assertMayAttach(seen, record);
      for (const attached of await store.attach(tx, requestId, [evidenceId])) await log.write(tx, seen, 'request.attached', record, { evidenceId: attached });
    },

    detach(viewer: Viewer, input: unknown): Promise<SeenRequest> {
      const { requestId, evidenceId } = parseInput(detachAnswerInput, input);
      return change(viewer, requestId, async (tx, { record, seen }) => {
        assertMayAttach(seen, record);
        if (await store.detach(tx, requestId, evidenceId)) await log.write(tx, seen, 'request.detached', record, { evidenceId });
      });
    },

    assign(viewer: Viewer, input: unknown): Promise<SeenRequest> {
      const { requestId, userId } = parseInput(assignRequestInput, input);
      return change(viewer, requestId, async (tx, { record, seen }) => {
        if (!isInside(seen, factsOf(record))) throw forbidden('give out requests of another agency');
        assertCan(seen, 'request:assign', 'give requests to colleagues');
        if (!canAssign(seen, factsOf(record))) throw new AppError('CONFLICT', `The request is ${requestStateLabels[record.state].toLowerCase()}: nobody need work on it`, { remedy: 'Look at it again', details: { current: { state: record.state } } });
        if (userId !== null && !(await store.isColleague(tx, record, userId))) throw invalidInput([{ field: 'userId', message: 'Choose a colleague of your agency who takes part' }]);
        if (userId === record.assigneeId) return;
        await store.assign(tx, requestId, userId);
        await log.write(tx, seen, 'request.assigned', record, { assigneeId: userId });
      });
    },

    comment(viewer: Viewer, input: unknown): Promise<SeenRequest> {
      const { requestId, id, text } = parseInput(commentOnRequestInput, input);
      return change(viewer, requestId, async (tx, { record, seen }) => {
        if (!isInside(seen, factsOf(record))) throw forbidden('comment inside another agency');
        assertCan(seen, 'request:comment', 'comment on requests');
        const there = await store.findComment(tx, id);
        if (there) return assertSentAgain(there, { requestId, authorId: viewer.userId }, { text });
        if (!(await store.comment(tx, requestId, { id, authorId: viewer.userId, text }))) throw sentElsewhere();
        await log.write(tx, seen, 'request.commented', record, { commentId: id });
      });
    },
  };

  async function sendDraft(tx: Transaction, seen: SeenInspection, record: RequestRecord): Promise<void> {
    const records = await store.findAll(visibleTo(seen), record.wordingId, tx);
    const whole = parseInput(reviseRequestInput, { ...contentOf(record, records), wordingId: record.wordingId, expectedVersion: record.version, send: true });
    await send(tx, seen, record.wordingId, whole);
  }

  function assertMayAttach(seen: SeenInspection, record: RequestRecord): void {
    if (canAttach(seen, factsOf(record))) return;
    if (seen.viewer.agencyId !== record.agencyId) throw forbidden('answer for the agency that was asked');
    assertCan(seen, 'request:answer', 'attach evidence to a request');
    throw new AppError('CONFLICT', `The request is ${requestStateLabels[record.state].toLowerCase()}: its answer cannot change now`, { remedy: record.state === 'ANSWERED' ? 'Take the answer back first' : 'Look at it again', details: { current: { state: record.state } } });
  }
}
export type RequestService = ReturnType<typeof createRequestService>;

