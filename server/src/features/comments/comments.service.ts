import { assignThreadInput, commentLimits, openThreadInput, removeCommentInput, replyToThreadInput, reviseCommentInput, threadInput, type EventPayload, type EventType } from '@joint/shared';
import { z } from 'zod';
import { now } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database.ts';
import { forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent, contentHashOf } from '../../platform/event-log/index.ts';
import { cursorInstant, decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../platform/keyset.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { createCommentLoaders } from './comments.loaders.ts';
import { audienceOf, canRelease, canRevise, canSettle, sideOf, visibleTo } from './comments.policy.ts';
import { assertRepeated, assertVersion, factsOf, savedOtherwise, says, sentElsewhere, type SeenThread } from './comments.record.ts';
import type { CommentRecord, CommentStore, ThreadFilter, ThreadRecord } from './comments.store.ts';

interface Parts {
  readonly store: CommentStore;
  readonly inspections: InspectionService;
}
interface ThreadsAsked {
  readonly filter: ThreadFilter;
  readonly first: number;
  readonly after: string | null | undefined;
}
type CommentEvent = Extract<EventType, `comment.${string}`>;
type Said = Pick<EventPayload<CommentEvent>, 'commentId' | 'contentHash'>;

const cursorKey = z.tuple([z.int32(), z.int32(), cursorInstant, z.uuid()]);

export function createCommentService({ store, inspections }: Parts) {
  async function find(viewer: Viewer, id: string): Promise<SeenThread> {
    const inspectionId = z.uuid().safeParse(id).success ? await store.inspectionOf(id) : null;
    const seen = inspectionId && (await orNull(inspections.access(viewer, inspectionId)));
    const record = seen && (await store.find(visibleTo(seen), id));
    if (!seen || !record) throw notFound('thread');
    return { record, seen };
  }

  const log = (tx: Transaction, { record, seen: { viewer, inspection } }: SeenThread, type: CommentEvent, said: Said = {}): Promise<void> =>
    appendEvent(tx, {
      inspectionId: record.inspectionId, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(factsOf(record), inspection.phase),
      payload: { threadId: record.id, sectionId: record.sectionId, statementId: record.statementId, ...said },
    });

  /** One change of a thread under the inspection's lock and its own; rights are looked at there. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, found: SeenThread) => Promise<void>): Promise<SeenThread> {
    const before = await find(viewer, id);
    await inspections.change(viewer, before.record.inspectionId, async (tx, seen) => {
      assertCan(seen, 'comment:write', 'comment on the narrative');
      const record = await store.lock(tx, visibleTo(seen), id);
      if (!record) throw notFound('thread');
      await work(tx, { record, seen });
    });
    return find(viewer, id);
  }

  /** The same for what only the thread's own side may do. */
  const settle = (viewer: Viewer, id: string, what: string, work: (tx: Transaction, found: SeenThread) => Promise<void>): Promise<SeenThread> =>
    change(viewer, id, async (tx, found) => {
      if (!canSettle(found.seen, factsOf(found.record))) throw forbidden(what);
      await work(tx, found);
    });

  async function changeComment(viewer: Viewer, commentId: string, what: string, work: (tx: Transaction, found: SeenThread, comment: CommentRecord) => Promise<void>): Promise<SeenThread> {
    const threadId = await store.threadOf(commentId);
    if (!threadId) throw notFound('comment');
    return change(viewer, threadId, async (tx, found) => {
      const comment = await store.comment(commentId, tx);
      if (!comment) throw notFound('comment');
      if (!canRevise(found.seen, factsOf(found.record), comment)) throw forbidden(what);
      await work(tx, found, comment);
    });
  }

  /** Only people of the writer's own side are named, and each once. */
  async function mentions(tx: Transaction, seen: SeenInspection, wanted: readonly string[]): Promise<string[]> {
    const ids = [...new Set(wanted)];
    const people = ids.length > 0 ? await store.peopleOf(seen.record.id, sideOf(seen) ?? null, tx) : [];
    if (ids.some((id) => !people.some((person) => person.id === id))) throw invalidInput([{ field: 'mentionIds', message: 'Name only people of your own side who take part' }]);
    return ids;
  }

  return {
    find,
    loaders: () => createCommentLoaders(store),

    /** None for whoever may see none. */
    async list(seen: SeenInspection, { filter, first, after }: ThreadsAsked): Promise<Page<SeenThread>> {
      const size = pageSize(first, commentLimits.page);
      const cursor = decodeCursor(cursorKey, after);
      const place = cursor && { section: cursor[0], statement: cursor[1], createdAt: cursor[2], id: cursor[3] };
      const mayBeThere = filter.sectionId === null || z.uuid().safeParse(filter.sectionId).success;
      const rows = mayBeThere ? await store.list(seen.record.id, visibleTo(seen), { filter, size: size + 1, after: place }) : [];
      return toPage(rows.map((record) => ({ record, seen })), size, ({ record }) => encodeCursor([record.sectionPosition, record.statementPosition, record.createdAt.toISOString(), record.id]));
    },
    /** Whom the viewer can name and give a thread to. */
    async people(seen: SeenInspection): Promise<{ id: string; name: string }[]> {
      const side = sideOf(seen);
      return side === undefined || visibleTo(seen).length === 0 ? [] : store.peopleOf(seen.record.id, side);
    },

    async open(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { inspectionId, threadId, sectionId, statementId, quote, commentId, text, mentionIds } = parseInput(openThreadInput, input);
      await inspections.change(viewer, inspectionId, async (tx, seen) => {
        const before = await store.find(visibleTo(seen), threadId, tx);
        // A repeated send is answered as the first one was, though the phase may have moved on in between.
        if (before?.openedById === viewer.userId && before.inspectionId === inspectionId) {
          const there = await store.comment(commentId, tx);
          assertRepeated(there, viewer.userId, { threadId, text, mentionIds });
          if (there && (before.statementId !== statementId || before.sectionId !== sectionId || before.quote !== quote)) throw savedOtherwise(there);
          return;
        }
        assertCan(seen, 'comment:write', 'comment on the narrative');
        const words = await store.statementText(tx, { inspectionId, sectionId, statementId });
        if (words === null) throw invalidInput([{ field: 'statementId', message: 'This statement is not in the narrative yet, or not any more. Wait a moment, then try again' }]);
        const agencyId = sideOf(seen) ?? null;
        if ((await store.countThreads(tx, inspectionId, agencyId)) >= commentLimits.threads) throw invalidInput([{ field: 'text', message: `Your side has begun ${commentLimits.threads} threads, the most that an inspection holds of one side. Reply in one of them` }]);
        const thread = { id: threadId, inspectionId, sectionId, statementId, agencyId, quote, about: words.slice(0, commentLimits.quote), openedById: viewer.userId };
        const comment = { id: commentId, threadId, authorId: viewer.userId, agencyId, text, mentionIds: await mentions(tx, seen, mentionIds) };
        if (!(await store.open(tx, thread)) || !(await store.add(tx, comment))) throw invalidInput([{ field: 'threadId', message: 'This comment was sent to another place before; begin a new one' }]);
        await log(tx, { record: { ...thread, releasedAt: null } as ThreadRecord, seen }, 'comment.opened', { commentId, contentHash: contentHashOf({ quote, text }) });
      });
      return find(viewer, threadId);
    },

    reply(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { threadId, commentId, text, mentionIds } = parseInput(replyToThreadInput, input);
      return change(viewer, threadId, async (tx, found) => {
        const there = await store.comment(commentId, tx);
        if (there) return assertRepeated(there, viewer.userId, { threadId, text, mentionIds });
        if ((await store.countComments(tx, threadId)) >= commentLimits.comments) throw invalidInput([{ field: 'text', message: `A thread has at most ${commentLimits.comments} comments. Begin another` }]);
        const comment = { id: commentId, threadId, authorId: viewer.userId, agencyId: sideOf(found.seen) ?? null, text, mentionIds: await mentions(tx, found.seen, mentionIds) };
        if (!(await store.add(tx, comment))) throw sentElsewhere();
        await log(tx, found, 'comment.replied', { commentId, contentHash: contentHashOf({ text }) });
      });
    },

    revise(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { commentId, expectedVersion, text, mentionIds } = parseInput(reviseCommentInput, input);
      return changeComment(viewer, commentId, 'change this comment', async (tx, found, comment) => {
        assertVersion(comment, expectedVersion);
        if (says(comment, { text, mentionIds })) return;
        await store.revise(tx, comment, { text, mentionIds: await mentions(tx, found.seen, mentionIds) });
        await log(tx, found, 'comment.revised', { commentId, contentHash: contentHashOf({ text }) });
      });
    },

    remove(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { commentId, expectedVersion } = parseInput(removeCommentInput, input);
      return changeComment(viewer, commentId, 'remove this comment', async (tx, found, comment) => {
        assertVersion(comment, expectedVersion);
        await store.remove(tx, commentId, viewer.userId);
        await log(tx, found, 'comment.removed', { commentId });
      });
    },

    resolve(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { threadId } = parseInput(threadInput, input);
      return settle(viewer, threadId, 'resolve a thread of the other side', async (tx, found) => {
        if (found.record.resolvedAt) return;
        await store.update(tx, threadId, { resolvedAt: now(), resolvedById: viewer.userId });
        await log(tx, found, 'comment.resolved');
      });
    },

    reopen(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { threadId } = parseInput(threadInput, input);
      return settle(viewer, threadId, 'reopen a thread of the other side', async (tx, found) => {
        if (!found.record.resolvedAt) return;
        await store.update(tx, threadId, { resolvedAt: null, resolvedById: null });
        await log(tx, found, 'comment.reopened');
      });
    },

    assign(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { threadId, userId } = parseInput(assignThreadInput, input);
      return settle(viewer, threadId, 'give a thread of the other side to somebody', async (tx, found) => {
        if (found.record.assigneeId === userId) return;
        const people = await store.peopleOf(found.record.inspectionId, found.record.agencyId, tx);
        if (userId !== null && !people.some(({ id }) => id === userId)) throw invalidInput([{ field: 'userId', message: 'Choose somebody of your own side who takes part' }]);
        await store.update(tx, threadId, { assigneeId: userId });
        await log(tx, found, 'comment.assigned');
      });
    },

    release(viewer: Viewer, input: unknown): Promise<SeenThread> {
      const { threadId } = parseInput(threadInput, input);
      return settle(viewer, threadId, 'open a thread of the other side', async (tx, { record, seen }) => {
        if (record.releasedAt) return;
        assertCan(seen, 'comment:release', 'open a thread to the other side');
        if (!canRelease(seen, factsOf(record))) throw forbidden('open a thread to the other side');
        const released = { releasedAt: now(), releasedById: viewer.userId };
        await store.update(tx, threadId, released);
        await log(tx, { record: { ...record, ...released }, seen }, 'comment.released');
      });
    },
  };
}
export type CommentService = ReturnType<typeof createCommentService>;
