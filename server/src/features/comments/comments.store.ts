import { agencyRoles, inspectorRoles, type Phase } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, type Database, type Transaction } from '../../platform/database.ts';
import type { ThreadClause } from './comments.policy.ts';
import { whereVisible } from './comments.sql.ts';

export interface ThreadRecord {
  readonly id: string;
  readonly inspectionId: string;
  readonly sectionId: string;
  readonly statementId: string;
  readonly agencyId: string | null;
  readonly quote: string;
  readonly about: string;
  readonly openedById: string;
  readonly createdAt: Date;
  readonly assigneeId: string | null;
  readonly resolvedAt: Date | null;
  readonly resolvedById: string | null;
  readonly releasedAt: Date | null;
  readonly releasedById: string | null;
  /** Of the section. */
  readonly criterionId: string;
  /** As the statement stands; null once it has left the text. */
  readonly statementText: string | null;
  readonly sectionPosition: number;
  /** Beyond every other once the statement has left the text. */
  readonly statementPosition: number;
}
export interface CommentRecord {
  readonly id: string;
  readonly threadId: string;
  readonly authorId: string;
  /** The writer's side: null for an inspector, else their agency. */
  readonly agencyId: string | null;
  readonly text: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly removedAt: Date | null;
  readonly removedById: string | null;
  readonly mentionIds: readonly string[];
}
export interface CommentWording {
  readonly commentId: string;
  readonly version: number;
  readonly text: string;
  readonly savedAt: Date;
}
/** Null leaves it open. */
export interface ThreadFilter {
  readonly sectionId: string | null;
  readonly isResolved: boolean | null;
  readonly assigneeId: string | null;
  readonly mentionedId: string | null;
}
/** Where a thread stands in the list. */
export interface ThreadPlace {
  readonly section: number;
  readonly statement: number;
  readonly createdAt: string;
  readonly id: string;
}
export interface ThreadsWanted {
  readonly filter: ThreadFilter;
  readonly size: number;
  readonly after: ThreadPlace | null;
}
type NewThread = Pick<ThreadRecord, 'id' | 'inspectionId' | 'sectionId' | 'statementId' | 'agencyId' | 'quote' | 'about' | 'openedById'>;
type NewComment = Pick<CommentRecord, 'id' | 'threadId' | 'authorId' | 'agencyId' | 'text' | 'mentionIds'>;

const statementPosition = Prisma.sql`coalesce(t.position, 2147483647)`;
const threads = Prisma.sql`
  SELECT h.id, h.inspection_id AS "inspectionId", h.section_id AS "sectionId", h.statement_id AS "statementId", h.agency_id AS "agencyId", h.quote, h.about, h.opened_by_id AS "openedById",
    h.created_at AS "createdAt", h.assignee_id AS "assigneeId", h.resolved_at AS "resolvedAt", h.resolved_by_id AS "resolvedById", h.released_at AS "releasedAt", h.released_by_id AS "releasedById",
    s.criterion_id AS "criterionId", t.text AS "statementText", s.position AS "sectionPosition", ${statementPosition} AS "statementPosition"
  FROM comment_thread h JOIN narrative_section s ON s.id = h.section_id LEFT JOIN statement t ON t.section_id = h.section_id AND t.id = h.statement_id`;

function whereFilter({ sectionId, isResolved, assigneeId, mentionedId }: ThreadFilter): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (sectionId) parts.push(Prisma.sql`h.section_id = ${sectionId}::uuid`);
  if (isResolved !== null) parts.push(isResolved ? Prisma.sql`h.resolved_at IS NOT NULL` : Prisma.sql`h.resolved_at IS NULL`);
  if (assigneeId) parts.push(Prisma.sql`h.assignee_id = ${assigneeId}::uuid`);
  if (mentionedId) parts.push(Prisma.sql`EXISTS (SELECT FROM comment c WHERE c.thread_id = h.id AND c.removed_at IS NULL AND ${mentionedId}::uuid = ANY(c.mention_ids))`);
  return Prisma.join(parts, ' AND ');
}

export function createCommentStore({ prisma }: Database) {
  return {
    /** The inspection a thread belongs to, for the look at the reader's rights there; it tells the reader nothing by itself. */
    async inspectionOf(threadId: string): Promise<string | null> {
      return (await prisma.commentThread.findUnique({ where: { id: threadId }, select: { inspectionId: true } }))?.inspectionId ?? null;
    },
    async threadOf(commentId: string): Promise<string | null> {
      return (await prisma.comment.findUnique({ where: { id: commentId }, select: { threadId: true } }))?.threadId ?? null;
    },
    async find(visible: readonly ThreadClause[], id: string, reader: Transaction = prisma): Promise<ThreadRecord | null> {
      const [row] = await reader.$queryRaw<ThreadRecord[]>`${threads} WHERE h.id = ${id}::uuid AND ${whereVisible(visible)}`;
      return row ?? null;
    },
    /** In the order of the narrative, those whose statement has left the text last; of one statement the oldest first. */
    list: (inspectionId: string, visible: readonly ThreadClause[], { filter, size, after }: ThreadsWanted): Promise<ThreadRecord[]> =>
      prisma.$queryRaw`${threads} WHERE h.inspection_id = ${inspectionId}::uuid AND ${whereVisible(visible)} AND ${whereFilter(filter)}
        ${after ? Prisma.sql`AND (s.position, ${statementPosition}, h.created_at, h.id) > (${after.section}, ${after.statement}, ${after.createdAt}::timestamptz, ${after.id}::uuid)` : Prisma.empty}
        ORDER BY s.position, ${statementPosition}, h.created_at, h.id LIMIT ${size}`,
    /** Of threads that the reader was found to see; oldest first. */
    commentsOf: (threadIds: readonly string[]): Promise<CommentRecord[]> => prisma.comment.findMany({ where: { threadId: { in: [...threadIds] } }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] }),
    /** What comments said before, oldest first; for readers of the author's side. */
    wordingsOf: (commentIds: readonly string[]): Promise<CommentWording[]> => prisma.commentWording.findMany({ where: { commentId: { in: [...commentIds] } }, orderBy: [{ version: 'asc' }] }),
    /** The people of a side: the inspectors for null, else the staff of the agency; by name. */
    peopleOf: (inspectionId: string, side: string | null, reader: Transaction = prisma): Promise<{ id: string; name: string }[]> =>
      reader.user.findMany({
        where: { deactivatedAt: null, ...(side !== null && { agencyId: side }), memberships: { some: { inspectionId, role: { in: [...(side === null ? inspectorRoles : agencyRoles)] } } } },
        select: { id: true, name: true }, orderBy: [{ name: 'asc' }, { id: 'asc' }],
      }),
    /** Whoever may be told is decided by the audience of each: for the live feed and its summaries only. */
    async unsafeFindManyForFeed(ids: readonly string[]): Promise<(Pick<ThreadRecord, 'id' | 'sectionId' | 'statementId' | 'agencyId' | 'releasedAt'> & { readonly phase: Phase })[]> {
      const rows = await prisma.commentThread.findMany({ where: { id: { in: [...ids] } }, select: { id: true, sectionId: true, statementId: true, agencyId: true, releasedAt: true, inspection: { select: { phase: true } } } });
      return rows.map(({ inspection, ...row }) => ({ ...row, phase: inspection.phase }));
    },

    async lock(tx: Transaction, visible: readonly ThreadClause[], id: string): Promise<ThreadRecord | null> {
      await tx.$queryRaw`SELECT 1 FROM comment_thread WHERE id = ${id}::uuid FOR UPDATE`;
      return this.find(visible, id, tx);
    },
    /** The statement's words, where it stands in this inspection's narrative. */
    async statementText(tx: Transaction, { inspectionId, sectionId, statementId }: Pick<ThreadRecord, 'inspectionId' | 'sectionId' | 'statementId'>): Promise<string | null> {
      return (await tx.statement.findFirst({ where: { id: statementId, sectionId, section: { inspectionId } }, select: { text: true } }))?.text ?? null;
    },
    /** Of one side alone: a count of all would tell it what others do, and let them use up its room. */
    countThreads: (tx: Transaction, inspectionId: string, agencyId: string | null): Promise<number> => tx.commentThread.count({ where: { inspectionId, agencyId } }),
    countComments: (tx: Transaction, threadId: string): Promise<number> => tx.comment.count({ where: { threadId } }),
    comment: (id: string, reader: Transaction = prisma): Promise<CommentRecord | null> => reader.comment.findUnique({ where: { id } }),

    /** False when the id is taken. */
    async open(tx: Transaction, thread: NewThread): Promise<boolean> {
      return (await tx.commentThread.createMany({ data: { ...thread, createdAt: now() }, skipDuplicates: true })).count === 1;
    },
    /** False when the id is taken. */
    async add(tx: Transaction, { mentionIds, ...comment }: NewComment): Promise<boolean> {
      return (await tx.comment.createMany({ data: { ...comment, mentionIds: [...mentionIds], createdAt: now() }, skipDuplicates: true })).count === 1;
    },
    /** What stood is kept. */
    async revise(tx: Transaction, { id, version, text, editedAt, createdAt }: CommentRecord, words: { readonly text: string; readonly mentionIds: readonly string[] }): Promise<void> {
      await tx.commentWording.create({ data: { commentId: id, version, text, savedAt: editedAt ?? createdAt } });
      await tx.comment.update({ where: { id }, data: { text: words.text, mentionIds: [...words.mentionIds], version: { increment: 1 }, editedAt: now() } });
    },
    /** The words go, earlier ones too; that there was a comment stays. */
    async remove(tx: Transaction, id: string, removedById: string): Promise<void> {
      await tx.commentWording.deleteMany({ where: { commentId: id } });
      await tx.comment.update({ where: { id }, data: { text: '', mentionIds: [], version: { increment: 1 }, removedAt: now(), removedById } });
    },
    async update(tx: Transaction, id: string, changes: Partial<Pick<ThreadRecord, 'assigneeId' | 'resolvedAt' | 'resolvedById' | 'releasedAt' | 'releasedById'>>): Promise<void> {
      await tx.commentThread.update({ where: { id }, data: changes });
    },
  };
}
export type CommentStore = ReturnType<typeof createCommentStore>;
