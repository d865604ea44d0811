import type { RequestState } from '@joint/shared';
import { agencyRoles, closedStates } from '@joint/shared';
import { now } from '../../platform/clock.ts';
import { Prisma, unionAll, type Database, type Transaction } from '../../platform/database.ts';
import type { RequestClause } from './requests.policy.ts';
import { isLate, whereRequest, whereVisible, type RequestQuery } from './requests.sql.ts';

export interface RequestRecord {
  readonly id: string;
  readonly wordingId: string;
  readonly inspectionId: string;
  readonly agencyId: string;
  readonly askedBy: { readonly id: string; readonly name: string; readonly jobTitle: string; readonly agencyId: string };
  readonly title: string;
  readonly question: string;
  readonly reason: string;
  readonly criterionIds: readonly string[];
  /** `YYYY-MM-DD` */
  readonly dueOn: string | null;
  readonly dueInWorkingDays: number | null;
  readonly othersShown: boolean;
  /** Every other agency asked the same; who may know of them is the policy's to say. */
  readonly othersAsked: readonly string[];
  readonly agencyTakesPart: boolean;
  /** The colleague of the agency who works on it; for the agency alone. */
  readonly assigneeId: string | null;
  readonly state: RequestState;
  readonly stateSince: Date;
  readonly words: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly sentAt: Date | null;
}

export interface RequestContent {
  readonly title: string;
  readonly question: string;
  readonly reason: string;
  readonly criterionIds: readonly string[];
  readonly dueOn: string | null;
  readonly dueInWorkingDays: number | null;
  readonly othersShown: boolean;
}

export interface RequestComment {
  readonly id: string;
  readonly requestId: string;
  readonly authorId: string;
  readonly text: string;
  readonly at: Date;
}

/** Where a row stands in its list: closed ones last, then by due day, drafts without one at the end. */
export interface RequestPlace {
  readonly closed: number;
  readonly due: string;
  readonly id: string;
}
export interface PageAsked {
  readonly query: RequestQuery;
  readonly size: number;
  readonly after: RequestPlace | null;
}

const endOfTime = '9999-12-31';
const closed = Prisma.sql`(a.state = ANY(${[...closedStates]}::"RequestState"[]))::int`;
const due = Prisma.sql`coalesce(r.due_on, ${endOfTime}::date)`;

/** One statement brings everything a list shows of a request. */
const columns = Prisma.sql`
  a.id, r.id AS "wordingId", a.inspection_id AS "inspectionId", a.agency_id AS "agencyId", r.title, r.question, r.reason,
  json_build_object('id', u.id, 'name', u.name, 'jobTitle', u.job_title, 'agencyId', u.agency_id) AS "askedBy",
  ARRAY(SELECT rc.criterion_id FROM request_criterion rc WHERE rc.request_id = r.id ORDER BY rc.criterion_id)::text[] AS "criterionIds",
  to_char(r.due_on, 'YYYY-MM-DD') AS "dueOn", r.due_in_working_days AS "dueInWorkingDays", r.others_shown AS "othersShown",
  ARRAY(SELECT o.agency_id FROM requested_agency o WHERE o.request_id = r.id AND o.id <> a.id ORDER BY o.agency_id)::text[] AS "othersAsked",
  EXISTS (SELECT FROM inspection_member m JOIN app_user mu ON mu.id = m.user_id
    WHERE m.inspection_id = a.inspection_id AND mu.agency_id = a.agency_id AND m.role::text = ANY(${[...agencyRoles]})) AS "agencyTakesPart", a.assignee_id AS "assigneeId",
  a.state::text, a.state_since AS "stateSince", a.words, r.version, r.created_at AS "createdAt", r.sent_at AS "sentAt"`;
const from = Prisma.sql`FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id JOIN app_user u ON u.id = r.asked_by_id`;

const dayOrNull = (day: string | null): Date | null => (day === null ? null : new Date(day));

export const placeOf = ({ state, dueOn, id }: RequestRecord): RequestPlace => ({ closed: Number((closedStates as readonly RequestState[]).includes(state)), due: dueOn ?? endOfTime, id });

export function createRequestStore({ prisma }: Database) {
  return {
    /** Each list open ones first and soonest due at the top, from after its cursor's row on; one statement for all of them. */
    async pages(asked: readonly PageAsked[]): Promise<RequestRecord[][]> {
      const rows = await prisma.$queryRaw<(RequestRecord & { list: number })[]>`
        ${unionAll(asked.map(({ query, size, after }, list) => {
          const beyond = after ? Prisma.sql`AND (${closed}, ${due}, a.id) > (${after.closed}, ${after.due}::date, ${after.id}::uuid)` : Prisma.empty;
          return Prisma.sql`SELECT ${list}::int AS list, row_number() OVER (ORDER BY ${closed}, ${due}, a.id) AS place, ${columns} ${from} WHERE ${whereRequest(query)} ${beyond} ORDER BY place LIMIT ${size}`;
        }))} ORDER BY list, place`;
      return asked.map((_one, index) => rows.filter(({ list }) => list === index));
    },
    async counts(queries: readonly RequestQuery[]): Promise<number[]> {
      const rows = await prisma.$queryRaw<{ list: number; count: number }[]>`
        ${unionAll(queries.map((query, list) => Prisma.sql`SELECT ${list}::int AS list, count(*)::int AS count FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id WHERE ${whereRequest(query)}`))}`;
      return queries.map((_query, index) => rows.find(({ list }) => list === index)?.count ?? 0);
    },
    /** The inspection a request belongs to, for the look at the reader's rights there; it tells the reader nothing by itself. */
    async inspectionOf(id: string): Promise<string | null> {
      return (await prisma.requestedAgency.findUnique({ where: { id }, select: { inspectionId: true } }))?.inspectionId ?? null;
    },
    async inspectionOfWording(id: string): Promise<string | null> {
      return (await prisma.evidenceRequest.findUnique({ where: { id }, select: { inspectionId: true } }))?.inspectionId ?? null;
    },
    async find(visible: readonly RequestClause[], id: string): Promise<RequestRecord | null> {
      const [row] = await prisma.$queryRaw<RequestRecord[]>`SELECT ${columns} ${from} WHERE a.id = ${id}::uuid AND ${whereVisible(visible)}`;
      return row ?? null;
    },
    /** The requests of one wording, by agency. */
    findAll: (visible: readonly RequestClause[], wordingId: string, reader: Transaction = prisma): Promise<RequestRecord[]> =>
      reader.$queryRaw`SELECT ${columns} ${from} WHERE r.id = ${wordingId}::uuid AND ${whereVisible(visible)} ORDER BY a.agency_id`,
    /** The requests of several wordings of one inspection, by agency. */
    findAllOf: (visible: readonly RequestClause[], inspectionId: string, wordingIds: readonly string[]): Promise<RequestRecord[]> =>
      prisma.$queryRaw`SELECT ${columns} ${from} WHERE a.inspection_id = ${inspectionId}::uuid AND r.id = ANY(${[...wordingIds]}::uuid[]) AND ${whereVisible(visible)} ORDER BY a.agency_id`,
    /** Whoever may be told is decided by the audience of each row: for the live feed only. */
    unsafeFindManyForFeed: (ids: readonly string[]): Promise<RequestRecord[]> => prisma.$queryRaw`SELECT ${columns} ${from} WHERE a.id = ANY(${[...ids]}::uuid[])`,
    /** Ids of the evidence attached to each request, in the order of attaching. */
    async answersOf(ids: readonly string[], reader: Transaction = prisma): Promise<{ requestId: string; evidenceId: string }[]> {
      const rows = await reader.requestAnswer.findMany({ where: { requestedAgencyId: { in: [...ids] } }, orderBy: [{ attachedAt: 'asc' }, { evidenceId: 'asc' }] });
      return rows.map(({ requestedAgencyId: requestId, evidenceId }) => ({ requestId, evidenceId }));
    },
    /** Agencies of the inspection that have somebody to answer: an agency leaves with its last coordinator or contributor. */
    async agenciesTakingPart(tx: Transaction, inspectionId: string): Promise<Set<string>> {
      const rows = await tx.$queryRaw<{ agencyId: string }[]>`
        SELECT ia.agency_id AS "agencyId" FROM inspection_agency ia WHERE ia.inspection_id = ${inspectionId}::uuid AND EXISTS (
          SELECT FROM inspection_member m JOIN app_user u ON u.id = m.user_id WHERE m.inspection_id = ia.inspection_id AND u.agency_id = ia.agency_id AND m.role::text = ANY(${[...agencyRoles]}))`;
      return new Set(rows.map(({ agencyId }) => agencyId));
    },

    /** Locked until the commit; null when it does not exist. */
    async lock(tx: Transaction, id: string): Promise<RequestRecord | null> {
      const [row] = await tx.$queryRaw<RequestRecord[]>`SELECT ${columns} ${from} WHERE a.id = ${id}::uuid FOR UPDATE OF a, r`;
      return row ?? null;
    },
    async isThere(tx: Transaction, wordingId: string): Promise<boolean> {
      return (await tx.evidenceRequest.findUnique({ where: { id: wordingId }, select: { id: true } })) !== null;
    },
    /** False when the id is taken: the same send at the same moment, or one to another inspection. */
    async add(tx: Transaction, id: string, owner: { inspectionId: string; askedById: string }, agencyIds: readonly string[], { criterionIds, dueOn, ...content }: RequestContent): Promise<boolean> {
      const { count } = await tx.evidenceRequest.createMany({ data: { id, ...owner, ...content, dueOn: dayOrNull(dueOn), createdAt: now() }, skipDuplicates: true });
      if (count !== 1) return false;
      await tx.requestCriterion.createMany({ data: criterionIds.map((criterionId) => ({ requestId: id, criterionId })) });
      await addAgencies(tx, id, owner.inspectionId, agencyIds);
      return true;
    },
    async revise(tx: Transaction, { wordingId, inspectionId }: RequestRecord, agencyIds: readonly string[], { criterionIds, dueOn, ...content }: RequestContent): Promise<void> {
      await tx.evidenceRequest.update({ where: { id: wordingId }, data: { ...content, dueOn: dayOrNull(dueOn), version: { increment: 1 } } });
      await tx.requestCriterion.deleteMany({ where: { requestId: wordingId } });
      await tx.requestCriterion.createMany({ data: criterionIds.map((criterionId) => ({ requestId: wordingId, criterionId })) });
      await tx.requestedAgency.deleteMany({ where: { requestId: wordingId, agencyId: { notIn: [...agencyIds] } } });
      await addAgencies(tx, wordingId, inspectionId, agencyIds);
    },
    /** The wording is fixed with its due day, and every agency that it is a draft for sees it. */
    async send(tx: Transaction, wordingId: string, dueOn: string): Promise<void> {
      await tx.evidenceRequest.update({ where: { id: wordingId }, data: { sentAt: now(), dueOn: new Date(dueOn) } });
      await tx.requestedAgency.updateMany({ where: { requestId: wordingId, state: 'DRAFT' }, data: { state: 'SENT', stateSince: now() } });
    },
    async move(tx: Transaction, id: string, state: RequestState, words: string): Promise<void> {
      await tx.requestedAgency.update({ where: { id }, data: { state, stateSince: now(), words } });
    },
    /** Gives the ids that were not attached before. */
    async attach(tx: Transaction, id: string, evidenceIds: readonly string[]): Promise<string[]> {
      const rows = await tx.requestAnswer.createManyAndReturn({ data: evidenceIds.map((evidenceId) => ({ requestedAgencyId: id, evidenceId, attachedAt: now() })), skipDuplicates: true });
      return rows.map(({ evidenceId }) => evidenceId);
    },
    /** Whether evidence that stands is attached. */
    async isAnswered(tx: Transaction, id: string): Promise<boolean> {
      return (await tx.requestAnswer.count({ where: { requestedAgencyId: id, evidence: { status: 'SUBMITTED' } } })) > 0;
    },
    async detach(tx: Transaction, id: string, evidenceId: string): Promise<boolean> {
      return (await tx.requestAnswer.deleteMany({ where: { requestedAgencyId: id, evidenceId } })).count === 1;
    },

    async assign(tx: Transaction, id: string, assigneeId: string | null): Promise<void> {
      await tx.requestedAgency.update({ where: { id }, data: { assigneeId } });
    },
    async findComment(tx: Transaction, id: string): Promise<RequestComment | null> {
      const row = await tx.requestComment.findUnique({ where: { id } });
      return row && commentOf(row);
    },
    /** False when the id is taken. */
    async comment(tx: Transaction, id: string, comment: { readonly id: string; readonly authorId: string; readonly text: string }): Promise<boolean> {
      return (await tx.requestComment.createMany({ data: { ...comment, requestedAgencyId: id, at: now() }, skipDuplicates: true })).count === 1;
    },
    /** For readers inside the agency alone: comments of many requests, oldest first. */
    async commentsOf(ids: readonly string[]): Promise<RequestComment[]> {
      const rows = await prisma.requestComment.findMany({ where: { requestedAgencyId: { in: [...ids] } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] });
      return rows.map(commentOf);
    },
    /** Whether a person may be given an agency's request: staff of that agency in the inspection. */
    async isColleague(tx: Transaction, { inspectionId, agencyId }: RequestRecord, userId: string): Promise<boolean> {
      return (await tx.inspectionMember.count({ where: { inspectionId, userId, role: { in: [...agencyRoles] }, user: { agencyId } } })) === 1;
    },

    /** Requests whose due day has passed and was not told, with their inspections. */
    untoldOverdue: (today: string): Promise<{ id: string; inspectionId: string }[]> =>
      prisma.$queryRaw`SELECT a.id, a.inspection_id AS "inspectionId" FROM requested_agency a JOIN evidence_request r ON r.id = a.request_id
        WHERE ${isLate(today)} AND a.overdue_told_for IS DISTINCT FROM r.due_on ORDER BY a.inspection_id, r.due_on, a.id`,
    /** True for whoever is the first to tell that this due day has passed; nobody else is, whatever the number of nodes. */
    async claimOverdue(tx: Transaction, id: string, today: string): Promise<boolean> {
      const count = await tx.$executeRaw`
        UPDATE requested_agency a SET overdue_told_for = r.due_on FROM evidence_request r
        WHERE r.id = a.request_id AND a.id = ${id}::uuid AND ${isLate(today)} AND a.overdue_told_for IS DISTINCT FROM r.due_on`;
      return count === 1;
    },
  };
}
export type RequestStore = ReturnType<typeof createRequestStore>;

const commentOf = <T extends { readonly requestedAgencyId: string }>({ requestedAgencyId: requestId, ...comment }: T): Omit<T, 'requestedAgencyId'> & { readonly requestId: string } => ({ ...comment, requestId });

async function addAgencies(tx: Transaction, requestId: string, inspectionId: string, agencyIds: readonly string[]): Promise<void> {
  await tx.requestedAgency.createMany({ data: [...new Set(agencyIds)].map((agencyId) => ({ requestId, inspectionId, agencyId, state: 'DRAFT' as const, stateSince: now() })), skipDuplicates: true });
}
