import { randomUUID } from 'node:crypto';
import { evidenceHeldInput, evidenceLimits, offerEvidenceInput, reuseLimits, takeBackOfferInput, takeOverEvidenceInput, withoutReferences, type EventPayload, type EventType } from '@joint/shared';
import DataLoader from 'dataloader';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { AppError, forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { factsOf, type EvidenceService, type SeenEvidence } from '../evidence/index.ts';
import type { AskForCopy } from '../files/index.ts';
import { assertCan, type SeenInspection } from '../inspections/index.ts';
import { canAttach, requestFactsOf, type RequestService, type SeenRequest } from '../requests/index.ts';
import { canFindOffered, canOffer, canTakeBack, type ReuseFacts } from './reuse.policy.ts';
import type { Offer, OfferedFile, OfferedRecord, Origin, ReuseStore } from './reuse.store.ts';

interface Parts {
  readonly store: ReuseStore;
  readonly evidence: EvidenceService;
  readonly askForCopy: AskForCopy;
  readonly requests: RequestService;
}

/** A piece of another inspection as it would stand in this one. */
export interface Reusable extends OfferedRecord {
  readonly criterionIds: readonly string[];
  readonly referencesTakenOut: number;
  readonly hasTable: boolean;
  readonly files: readonly OfferedFile[];
}

/** What the policy asks of a piece. */
export const reuseFactsOf = ({ record }: SeenEvidence): ReuseFacts => ({ ...factsOf(record), kind: record.kind });

type Choice = Pick<Origin, 'visibility' | 'fileIds'>;
const isChoice = (one: Choice, other: Choice): boolean => one.visibility === other.visibility && [...one.fileIds].sort().join() === [...other.fileIds].sort().join();
const chosenOtherwise = (): AppError => new AppError('CONFLICT', 'You took this over already, with another choice of who may see it or of files', { remedy: 'Open it from the request, and change it there' });

export function createReuseService({ store, evidence, askForCopy, requests }: Parts) {
  const loaders = () => ({
    offers: new DataLoader<string, Offer | null>(async (ids) => { const rows = await store.offersOf(ids); return ids.map((id) => rows.find(({ evidenceId }) => evidenceId === id) ?? null); }, { cache: false }),
    origins: new DataLoader<string, Origin | null>(async (ids) => { const rows = await store.originsOf(ids); return ids.map((id) => rows.find(({ evidenceId }) => evidenceId === id) ?? null); }, { cache: false }),
  });

  /** Inside the agency, where it happened. */
  const log = <T extends Extract<EventType, `reuse.${string}`>>(tx: Transaction, { record, viewer }: SeenInspection, type: T, payload: EventPayload<T>): Promise<void> =>
    appendEvent(tx, { inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience: [`agency:${viewer.agencyId}`], payload });

  /** As it would stand in the request’s inspection; what belongs to the other inspection is left out. */
  async function asHere(record: OfferedRecord, { record: request, seen }: SeenRequest): Promise<Reusable> {
    const [files, known, hasTable] = await Promise.all([store.filesOf(record.id), store.criteriaHere(record.id, seen.record.frameworkVersionId), store.hasTable(record.id)]);
    const [title, body] = [withoutReferences(record.title, evidenceLimits.title), withoutReferences(record.body, evidenceLimits.body)];
    return {
      ...record, title: title.text, body: body.text, referencesTakenOut: title.count + body.count, hasTable,
      criterionIds: [...new Set([...request.criterionIds, ...known])].slice(0, evidenceLimits.criteria),
      files,
    };
  }

  return {
    loaders,

    async offer(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId } = parseInput(offerEvidenceInput, input);
      return evidence.change(viewer, evidenceId, async (tx, found) => {
        assertCan(found.seen, 'reuse:offer', 'offer evidence for reuse');
        if (!canTakeBack(found.seen, reuseFactsOf(found))) throw forbidden('offer this evidence: coordinators offer what their agency gave, contributors what they wrote');
        if (!canOffer(found.seen, reuseFactsOf(found))) throw invalidInput([{ field: 'evidenceId', message: 'Only submitted evidence that your whole agency may see can be offered, and no case-tracking note' }]);
        const { id, agencyId, version } = found.record;
        if (await store.offer(tx, id, agencyId, viewer.userId)) await log(tx, found.seen, 'reuse.offered', { evidenceId: id, version });
      });
    },

    async takeBack(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId } = parseInput(takeBackOfferInput, input);
      return evidence.change(viewer, evidenceId, async (tx, found) => {
        assertCan(found.seen, 'reuse:offer', 'take an offer back');
        if (!canTakeBack(found.seen, reuseFactsOf(found))) throw forbidden('take this offer back: coordinators do for their agency, contributors for what they wrote');
        if (await store.takeBack(tx, evidenceId)) await log(tx, found.seen, 'reuse.taken-back', { evidenceId });
      });
    },

    /** For an inspector who asks: offers of the agencies named, or of all that take part, that share words with the question. */
    async offered(seen: SeenInspection, input: unknown): Promise<OfferedRecord[]> {
      const { text, agencyIds } = parseInput(evidenceHeldInput, input);
      if (!canFindOffered(seen)) return [];
      const here = await store.agenciesOf(seen.record.id);
      return store.matching(seen.record.id, agencyIds.length > 0 ? here.filter((id) => agencyIds.includes(id)) : here, text, reuseLimits.asked);
    },

    /** For the agency that answers: its own offers that may, or the one that is named. */
    async reusable(found: SeenRequest, id: string | null): Promise<Reusable[]> {
      const { record, seen } = found;
      if (!canAttach(seen, requestFactsOf(record))) return [];
      if (id !== null && !z.uuid().safeParse(id).success) return [];
      const one = id === null ? null : await store.find(seen.record.id, record.agencyId, id);
      const records = id === null ? await store.matching(seen.record.id, [record.agencyId], `${record.title} ${record.question}`, reuseLimits.answering) : one ? [one] : [];
      return Promise.all(records.map((offered) => asHere(offered, found)));
    },

    async takeOver(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { requestId, id, originId, originVersion, visibility, fileIds, screening } = parseInput(takeOverEvidenceInput, input);
      const request = await requests.find(viewer, requestId);
      // A repeated send is answered as the first one was.
      const [taken] = await store.originsOf([id]);
      const made = taken?.takenById === viewer.userId && taken.originId === originId ? await orNull(evidence.find(viewer, id)) : null;
      if (made && taken) {
        if (!isChoice(taken, { visibility, fileIds })) throw chosenOtherwise();
        return made;
      }
      if (!canAttach(request.seen, requestFactsOf(request.record))) throw forbidden('answer this request now');
      const offered = await store.find(request.seen.record.id, viewer.agencyId, originId);
      if (!offered) throw notFound('evidence offered for reuse');
      if (offered.version !== originVersion) throw new AppError('CONFLICT', 'The earlier evidence was changed meanwhile', { remedy: 'Look at it again, then take it over', details: { current: { version: offered.version } } });

      const here = await asHere(offered, request);
      if (fileIds.some((fileId) => here.files.every((file) => file.id !== fileId))) throw invalidInput([{ field: 'fileIds', message: 'Choose files of the earlier evidence' }]);
      const { kind, title, body, criterionIds, periodFrom, periodTo, isDistressing } = here;
      const content = { kind, title, body, criterionIds: criterionIds.slice(), periodFrom, periodTo, isDistressing, visibility, screening, submit: here.referencesTakenOut === 0 };
      const there = await evidence.contribute(viewer, { ...content, inspectionId: request.seen.record.id, id }, async (tx, seen) => {
        // Nothing is taken over that was taken back, or changed, while this was on its way.
        const still = await store.find(seen.record.id, viewer.agencyId, originId, tx);
        if (still?.version !== originVersion) throw notFound('evidence offered for reuse');
        await store.keepOrigin(tx, { evidenceId: id, originId, originVersion, takenById: viewer.userId, visibility, fileIds });
        await log(tx, seen, 'reuse.taken-over', { evidenceId: id, originId, originVersion, requestId });
        await requests.attachMade(tx, seen, requestId, id);
        for (const fileId of fileIds) await askForCopy(tx, { fileId, copyId: randomUUID(), evidenceId: id, userId: viewer.userId, agencyId: viewer.agencyId });
      });
      // Another send of the same moment may have been first.
      const [kept] = await store.originsOf([id]);
      if (!kept || !isChoice(kept, { visibility, fileIds })) throw chosenOtherwise();
      return there;
    },
  };
}
export type ReuseService = ReturnType<typeof createReuseService>;
