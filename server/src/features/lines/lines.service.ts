import { closeLineInput, lineAttachmentInput, lineLimits, openLineInput, orderLinesInput, reopenLineInput, reviseLineInput, type EventPayload, type EventType, type LineThing } from '@joint/shared';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { now } from '../../platform/clock.ts';
import { AppError, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import type { RequestService } from '../requests/index.ts';
import { createLineLoaders, type LineLoaders } from './lines.loaders.ts';
import { audience, canReopen, canRevise, canView } from './lines.policy.ts';
import { assertVersion, hashOf, type SeenLine } from './lines.record.ts';
import type { LineRecord, LineStore } from './lines.store.ts';

interface Parts {
  readonly store: LineStore;
  readonly inspections: InspectionService;
  readonly evidence: EvidenceService;
  readonly requests: RequestService;
}
type LineEvent = Extract<EventType, `line.${string}`>;

export function createLineService({ store, inspections, evidence, requests }: Parts) {
  const loaders = (): LineLoaders => createLineLoaders(store, evidence, requests);

  async function find(viewer: Viewer, id: string): Promise<SeenLine> {
    const record = z.uuid().safeParse(id).success ? await store.find(id) : null;
    const seen = record && (await orNull(inspections.access(viewer, record.inspectionId)));
    if (!record || !seen || !canView(seen)) throw notFound('line of enquiry');
    return { record, seen };
  }

  const log = <T extends LineEvent>(tx: Transaction, { record, viewer }: SeenInspection, type: T, payload: EventPayload<T>): Promise<void> =>
    appendEvent(tx, { inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience, payload });
  const contentOf = (line: LineRecord) => ({ lineId: line.id, version: line.version, contentHash: hashOf(line) });

  /** One change of a line under the inspection's lock and its own; rights are looked at there. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, found: SeenLine) => Promise<void>): Promise<SeenLine> {
    const before = await find(viewer, id);
    await inspections.change(viewer, before.record.inspectionId, async (tx, seen) => {
      assertCan(seen, 'line:edit', 'change lines of enquiry');
      const record = await store.lock(tx, id);
      if (!record) throw notFound('line of enquiry');
      await work(tx, { record, seen });
    });
    return find(viewer, id);
  }

  function assertOpen({ record, seen }: SeenLine): void {
    if (!canRevise(seen, record)) throw new AppError('FORBIDDEN', 'This line of enquiry is closed', { remedy: 'Reopen it first' });
  }

  return {
    loaders,
    find,

    /** In their order; NOT_FOUND for whoever may not see them. */
    async list(seen: SeenInspection, { ofInspection }: LineLoaders = loaders()): Promise<SeenLine[]> {
      if (!canView(seen)) throw notFound('line of enquiry');
      return (await ofInspection.load(seen.record.id)).map((record) => ({ record, seen }));
    },
    /** None for whoever may not see lines. */
    async ofEvidence(seen: SeenInspection, evidenceId: string, { ofEvidence }: LineLoaders): Promise<SeenLine[]> {
      return canView(seen) ? (await ofEvidence.load(evidenceId)).map((record) => ({ record, seen })) : [];
    },

    async open(viewer: Viewer, input: unknown): Promise<SeenLine> {
      const { inspectionId, id, question, reason } = parseInput(openLineInput, input);
      await inspections.change(viewer, inspectionId, async (tx, seen) => {
        if (!canView(seen)) assertCan(seen, 'line:edit', 'open a line of enquiry');
        const lines = await store.ofInspections([inspectionId], tx);
        // A repeated send is answered as the first one was, though the phase may have moved on in between.
        if (lines.some((line) => line.id === id)) return;
        assertCan(seen, 'line:edit', 'open a line of enquiry');
        if (lines.length >= lineLimits.lines) throw invalidInput([{ field: 'question', message: `An inspection has at most ${lineLimits.lines} lines of enquiry` }]);
        const position = Math.max(-1, ...lines.map((line) => line.position)) + 1;
        const line = { id, inspectionId, question, reason, openedById: viewer.userId, position };
        if (await store.add(tx, line)) await log(tx, seen, 'line.opened', { lineId: id, version: 1, contentHash: hashOf({ ...line, conclusion: '' }) });
      });
      const opened = await orNull(find(viewer, id));
      if (opened?.record.inspectionId !== inspectionId || opened.record.openedById !== viewer.userId) throw invalidInput([{ field: 'id', message: 'This line of enquiry was sent to another place before; begin a new one' }]);
      return opened;
    },

    revise(viewer: Viewer, input: unknown): Promise<SeenLine> {
      const { lineId, expectedVersion, question, reason } = parseInput(reviseLineInput, input);
      return change(viewer, lineId, async (tx, found) => {
        assertVersion(found.record, expectedVersion);
        assertOpen(found);
        if (question === found.record.question && reason === found.record.reason) return;
        await log(tx, found.seen, 'line.revised', contentOf(await store.update(tx, lineId, { question, reason })));
      });
    },

    close(viewer: Viewer, input: unknown): Promise<SeenLine> {
      const { lineId, expectedVersion, conclusion } = parseInput(closeLineInput, input);
      return change(viewer, lineId, async (tx, found) => {
        assertVersion(found.record, expectedVersion);
        assertOpen(found);
        await log(tx, found.seen, 'line.closed', contentOf(await store.update(tx, lineId, { conclusion, closedAt: now() })));
      });
    },

    reopen(viewer: Viewer, input: unknown): Promise<SeenLine> {
      const { lineId, expectedVersion } = parseInput(reopenLineInput, input);
      return change(viewer, lineId, async (tx, { record, seen }) => {
        assertVersion(record, expectedVersion);
        if (!canReopen(seen, record)) throw invalidInput([{ field: 'lineId', message: 'It is open already' }]);
        await log(tx, seen, 'line.reopened', contentOf(await store.update(tx, lineId, { closedAt: null })));
      });
    },

    async order(viewer: Viewer, input: unknown): Promise<SeenLine[]> {
      const { inspectionId, lineIds } = parseInput(orderLinesInput, input);
      const seen = await inspections.change(viewer, inspectionId, async (tx, current) => {
        assertCan(current, 'line:edit', 'order the lines of enquiry');
        const before = (await store.ofInspections([inspectionId], tx)).map(({ id }) => id);
        const isWhole = before.length === lineIds.length && before.every((id) => lineIds.includes(id));
        if (!isWhole) throw new AppError('CONFLICT', 'Another inspector changed the list first', { remedy: 'Look at it as it is now, then move the line again' });
        if (before.join() === lineIds.join()) return;
        await store.order(tx, lineIds);
        await log(tx, current, 'line.ordered', { lineIds });
      });
      return this.list(seen);
    },

    attach(viewer: Viewer, input: unknown): Promise<SeenLine> {
      const { lineId, thing } = parseInput(lineAttachmentInput, input);
      return change(viewer, lineId, async (tx, found) => {
        assertOpen(found);
        if (!(await store.isAttachable(tx, found.record.inspectionId, thing))) throw invalidInput([cannotAttach(thing)]);
        if ((await store.countAttached(tx, lineId)) >= lineLimits.attached) throw invalidInput([{ field: 'lineId', message: `At most ${lineLimits.attached} things can be attached to one line of enquiry` }]);
        if (await store.attach(tx, lineId, thing, viewer.userId)) await log(tx, found.seen, 'line.attached', { lineId, ...thing });
      });
    },

    detach(viewer: Viewer, input: unknown): Promise<SeenLine> {
      const { lineId, thing } = parseInput(lineAttachmentInput, input);
      return change(viewer, lineId, async (tx, found) => {
        assertOpen(found);
        if (await store.detach(tx, lineId, thing)) await log(tx, found.seen, 'line.detached', { lineId, ...thing });
      });
    },
  };
}
export type LineService = ReturnType<typeof createLineService>;

const cannotAttach = (thing: LineThing) =>
  'evidenceId' in thing
    ? { field: 'evidenceId', message: 'Choose evidence that was submitted to this inspection and not withdrawn' }
    : 'wordingId' in thing ? { field: 'wordingId', message: 'Choose a request of this inspection' }
    : { field: 'statementId', message: 'Choose a statement that stands in the narrative' };
