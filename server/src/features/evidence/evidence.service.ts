import { contributeEvidenceInput, evidenceHeldInput, giveBackEvidenceInput, releaseEvidenceInput, reviseEvidenceInput, withdrawEvidenceInput, type EventType, type EvidenceScreeningAnswer, type Phase } from '@joint/shared';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { assertNobodyNamed } from '../../platform/nobody-named.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Frameworks } from '../frameworks/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { audienceOf, canRelease, canRevise, canSee, canWithdraw, visibleTo } from './evidence.policy.ts';
import { assertVersion, factsOf, hashOf, sentAnother, type SeenEvidence } from './evidence.record.ts';
import { assertScreened } from './evidence.screening.ts';
import { createEvidenceLists } from './evidence.lists.ts';
import type { EvidenceContent, EvidenceRecord, EvidenceStore } from './evidence.store.ts';
import type { ReleaseService } from './release/release.service.ts';
import type { ReleaseStore } from './release/release.store.ts';
import { canSeeRevision } from './revisions/revisions.policy.ts';
import { revisionReader } from './revisions/revisions.service.ts';
import type { RevisionStore } from './revisions/revisions.store.ts';

interface Parts {
  readonly store: EvidenceStore;
  readonly revisions: RevisionStore;
  readonly releases: ReleaseStore;
  readonly release: ReleaseService;
  readonly inspections: InspectionService;
  readonly frameworks: Frameworks;
  /** What features above ask before a draft is submitted; each refuses with what is to be done first. */
  readonly beforeSubmitting: readonly SubmissionCheck[];
}
export type SubmissionCheck = (tx: Transaction, evidenceId: string) => Promise<void>;

type Change = Extract<EventType, `evidence.${string}`>;

/** What the log says of a change beside what the piece now is. */
interface Logged {
  readonly id: string;
  readonly before?: EvidenceRecord;
  readonly reason?: string;
  readonly screened?: readonly EvidenceScreeningAnswer[];
}

export function createEvidenceService({ store, revisions, releases, release, inspections, frameworks, beforeSubmitting }: Parts) {
  const assertMaySubmit = async (tx: Transaction, id: string): Promise<void> => {
    for (const check of beforeSubmitting) await check(tx, id);
  };

  async function look(viewer: Viewer, id: string): Promise<SeenEvidence | null> {
    const inspectionId = z.uuid().safeParse(id).success ? await store.inspectionOf(id) : null;
    const seen = inspectionId && (await orNull(inspections.access(viewer, inspectionId)));
    const record = seen && (await store.find(visibleTo(seen), id));
    return record ? { record, seen } : null;
  }

  async function find(viewer: Viewer, id: string): Promise<SeenEvidence> {
    const found = await look(viewer, id);
    if (!found) throw notFound('evidence');
    return found;
  }

  /** One change of a piece under its lock; rights and version are looked at there. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, found: SeenEvidence) => Promise<void>): Promise<SeenEvidence> {
    const { seen } = await find(viewer, id);
    await inspections.change(viewer, seen.record.id, async (tx, current) => {
      const record = await store.lock(tx, id);
      if (!record) throw notFound('evidence');
      await work(tx, { record, seen: current });
    });
    return find(viewer, id);
  }

  /** Every change ends here: what the piece says now is kept as a revision, and the log tells that it changed. */
  async function log(tx: Transaction, seen: SeenInspection, type: Change, { id: evidenceId, before, reason = '', screened = [] }: Logged): Promise<void> {
    const after = await store.lock(tx, evidenceId);
    if (!after) throw new Error('evidence vanished under its lock');
    await revisions.keep(tx, evidenceId, seen.viewer.userId);
    const { phase } = seen.inspection;
    const audience = [...new Set([...audienceOf(factsOf(before ?? after), phase), ...audienceOf(factsOf(after), phase)])];
    const { version, visibility, status } = after;
    const payload = { evidenceId, version, visibility, status, contentHash: hashOf(after), reason, ...(screened.length > 0 && { screened: [...screened] }) };
    await appendEvent(tx, { inspectionId: seen.record.id, type, actorId: seen.viewer.userId, agencyId: seen.viewer.agencyId, audience, payload });
  }

  async function checkCriteria(tx: Transaction, seen: SeenInspection, criterionIds: readonly string[]): Promise<void> {
    const framework = await frameworks.service.find(seen.record.frameworkVersionId, tx);
    const known = new Set(framework?.criteria.map(({ id }) => id));
    if (criterionIds.some((id) => !known.has(id))) throw invalidInput([{ field: 'criterionIds', message: 'Choose criteria of this inspection' }]);
  }

  /** A repeated send says what the first one did, whoever has changed the piece since. */
  async function wasSaid({ record, seen }: SeenEvidence, given: EvidenceContent): Promise<boolean> {
    const content = { ...given, criterionIds: [...new Set(given.criterionIds)].sort() };
    // What was submitted may wait for its release, still a draft.
    const sent = [hashOf(content), ...(record.awaitingReleaseSince ? [hashOf({ ...content, status: 'DRAFT' })] : [])];
    if (sent.includes(hashOf(record))) return true;
    const [first] = await revisions.page(revisionReader(seen), { evidenceId: record.id, upTo: 1, size: 1 });
    return first !== undefined && sent.includes(hashOf(first));
  }

  return {
    find,
    /** Null for whoever may not see it. */
    look,
    /** For features above that change what belongs to a piece; their event is theirs to append. */
    change,
    /** The same for a change that no person makes; nothing happens where the piece is not there. */
    async changeByService(id: string, work: (tx: Transaction, record: EvidenceRecord & { readonly phase: Phase }) => Promise<void>): Promise<void> {
      const inspectionId = await store.inspectionOf(id);
      if (!inspectionId) return;
      await inspections.changeByService(inspectionId, async (tx) => {
        const record = await store.lockWithPhase(tx, id);
        if (record) await work(tx, record);
      });
    },

    lists: () => createEvidenceLists(store),

    /** Pieces of one reader's inspections by id; null for each that they may not see. */
    async findEach(wanted: readonly { readonly seen: SeenInspection; readonly id: string }[]): Promise<(SeenEvidence | null)[]> {
      const inspectionsSeen = new Map(wanted.map(({ seen }) => [seen.record.id, seen]));
      const records = await store.findMany([...inspectionsSeen].map(([inspectionId, seen]) =>
        ({ inspectionId, visible: visibleTo(seen), ids: wanted.filter((one) => one.seen.record.id === inspectionId).map(({ id }) => id) })));
      const found = new Map(records.map((record) => [record.id, record]));
      return wanted.map(({ seen, id }) => {
        const record = found.get(id);
        return record?.inspectionId === seen.record.id ? { record, seen } : null;
      });
    },

    /** What pieces that their reader may see said in a version; null where there was no such version, a null body where it is not theirs to read and said something else. */
    async wordsAt(wanted: readonly { readonly piece: SeenEvidence; readonly version: number }[]): Promise<({ body: string | null } | null)[]> {
      const older = wanted.filter(({ piece, version }) => version !== piece.record.version).map(({ piece, version }) => ({ evidenceId: piece.record.id, version }));
      const kept = older.length > 0 ? await revisions.bodiesAt(older) : [];
      return wanted.map(({ piece: { record, seen }, version }) => {
        if (version === record.version) return { body: record.body };
        const then = kept.find((revision) => revision.evidenceId === record.id && revision.version === version);
        return then ? { body: then.body === record.body || canSeeRevision(seen, factsOf(record), then) ? then.body : null } : null;
      });
    },

    /** Submitted pieces that share words with a text, best match first, as far as the reader may see them. */
    held: async (seen: SeenInspection, input: unknown): Promise<SeenEvidence[]> =>
      (await store.matching({ inspectionId: seen.record.id, visible: visibleTo(seen), status: 'SUBMITTED' }, parseInput(evidenceHeldInput, input))).map((record) => ({ record, seen })),

    /** `also` is for features above: what belongs to the new piece, in its transaction. */
    async contribute(viewer: Viewer, input: unknown, also?: (tx: Transaction, seen: SeenInspection) => Promise<void>): Promise<SeenEvidence> {
      const { inspectionId, id, submit, screening, ...content } = parseInput(contributeEvidenceInput, input);
      const given = withDefaults({ ...content, status: submit ? 'SUBMITTED' : 'DRAFT' });
      const seen = await inspections.change(viewer, inspectionId, async (tx, current) => {
        // A repeated send is answered as the first one was, though the phase may have moved on in between.
        if (await store.isThere(tx, id)) return;
        assertCan(current, 'evidence:contribute', 'add evidence');
        await checkCriteria(tx, current, content.criterionIds);
        const screened = assertScreened({ ...content, submit }, screening);
        const owner = { inspectionId, agencyId: viewer.agencyId, authorId: viewer.userId };
        const waits = submit && (await release.mustWait(tx, current));
        if (!(await store.add(tx, id, owner, { ...given, status: submit && !waits ? 'SUBMITTED' : 'DRAFT' }))) return;
        if (waits) await releases.mark(tx, id, true, true);
        await log(tx, current, waits ? 'evidence.handed-in' : submit ? 'evidence.submitted' : 'evidence.drafted', { id, screened });
        await also?.(tx, current);
      });
      const record = await store.find(visibleTo(seen), id);
      if (record?.inspectionId !== inspectionId || record.author.id !== viewer.userId) throw invalidInput([{ field: 'id', message: idTaken }]);
      if (!(await wasSaid({ record, seen }, given))) throw sentAnother(record);
      return { record, seen };
    },

    revise(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId, expectedVersion, submit, screening, ...content } = parseInput(reviseEvidenceInput, input);
      return change(viewer, evidenceId, async (tx, { record, seen }) => {
        assertCan(seen, 'evidence:revise', 'change evidence');
        if (!canRevise(seen, factsOf(record))) throw forbidden(record.status === 'WITHDRAWN' ? 'change evidence that was withdrawn' : 'change evidence of another agency');
        assertVersion(record, expectedVersion);
        if (record.status === 'SUBMITTED' && !submit) throw invalidInput([{ field: 'submit', message: 'It was submitted already: withdraw it instead, or save your changes' }]);
        await checkCriteria(tx, seen, content.criterionIds);
        const screened = assertScreened({ ...content, submit }, screening);
        if (submit && record.status === 'DRAFT') await assertMaySubmit(tx, evidenceId);
        const waits = submit && record.status === 'DRAFT' && (await release.mustWait(tx, seen));
        const next = withDefaults({ ...content, status: submit && !waits ? 'SUBMITTED' : 'DRAFT' }, record);
        if (!canSee(seen, { ...factsOf(record), ...next })) throw invalidInput([{ field: 'visibility', message: 'Only its author can make it for inspectors only: you would no longer see it' }]);
        await store.revise(tx, record, next);
        if (record.status === 'DRAFT') await releases.mark(tx, evidenceId, waits, submit);
        const type = record.status === 'SUBMITTED' ? 'evidence.revised' : waits ? 'evidence.handed-in' : submit ? 'evidence.submitted' : 'evidence.drafted';
        await log(tx, seen, type, { id: evidenceId, before: record, screened });
      });
    },

    /** Gives the id alone: whoever releases what is for inspectors only no longer sees it. */
    async release(viewer: Viewer, input: unknown): Promise<string> {
      const { evidenceId, expectedVersion } = parseInput(releaseEvidenceInput, input);
      const { seen } = await find(viewer, evidenceId);
      await inspections.change(viewer, seen.record.id, async (tx, current) => {
        const record = await store.lock(tx, evidenceId);
        if (!record) throw notFound('evidence');
        assertMayRelease({ record, seen: current }, expectedVersion);
        await assertMaySubmit(tx, evidenceId);
        await releases.release(tx, evidenceId);
        await log(tx, current, 'evidence.submitted', { id: evidenceId, before: record });
      });
      return evidenceId;
    },
    giveBack(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId, expectedVersion, note } = parseInput(giveBackEvidenceInput, input);
      return change(viewer, evidenceId, async (tx, found) => {
        assertMayRelease(found, expectedVersion);
        assertNobodyNamed('note', note);
        await releases.giveBack(tx, evidenceId, note);
        await log(tx, found.seen, 'evidence.given-back', { id: evidenceId, before: found.record });
      });
    },

    withdraw(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId, expectedVersion, reason } = parseInput(withdrawEvidenceInput, input);
      return change(viewer, evidenceId, async (tx, { record, seen }) => {
        assertCan(seen, 'evidence:withdraw', 'withdraw evidence');
        // A repeated send is answered as the first one was.
        const isSaidAgain = record.status === 'WITHDRAWN' && record.version === expectedVersion + 1 && record.withdrawnReason === reason;
        if (isSaidAgain && canWithdraw(seen, { ...factsOf(record), status: 'SUBMITTED' })) return;
        if (!canWithdraw(seen, factsOf(record))) throw forbidden('withdraw this evidence: only submitted evidence of your own agency can be withdrawn');
        assertVersion(record, expectedVersion);
        assertNobodyNamed('reason', reason);
        await store.withdraw(tx, evidenceId, reason);
        await log(tx, seen, 'evidence.withdrawn', { id: evidenceId, before: record, reason });
      });
    },
  };
}
export type EvidenceService = ReturnType<typeof createEvidenceService>;

type Given = Omit<EvidenceContent, 'isDistressing' | 'minutes'> & { readonly isDistressing?: boolean | null | undefined; readonly minutes?: number | null | undefined };

/** What a sender leaves out stays as it was; emptied on purpose, the minutes are empty. */
const withDefaults = ({ isDistressing, minutes, ...content }: Given, before?: EvidenceRecord): EvidenceContent =>
  ({ ...content, isDistressing: isDistressing ?? before?.isDistressing ?? false, minutes: minutes === undefined ? (before?.minutes ?? null) : minutes });

/** Only what was handed in, by the coordinator's own agency, as the coordinator saw it. */
function assertMayRelease({ record, seen }: SeenEvidence, expectedVersion: number): void {
  assertCan(seen, 'evidence:release', 'release evidence');
  if (!canRelease(seen, { ...factsOf(record), isHandedIn: true })) throw forbidden('release this evidence: only drafts of your own agency are');
  assertVersion(record, expectedVersion);
  if (record.awaitingReleaseSince === null) throw invalidInput([{ field: 'evidenceId', message: 'Its author took it back: it does not wait for release any more' }]);
}

const idTaken = 'This contribution was sent to another place before; begin a new one';
