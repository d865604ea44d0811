import { isOverdue, type RequestTransition } from '@joint/shared';
import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { can } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
import { bankHolidays, today, workingDaysTo } from './calendar.ts';
import { askList, askWaiting } from './requests.lists.ts';
import { canAssign, canAttach, canComment, canRevise, isInside, movesOf, seesOthersAsked } from './requests.policy.ts';
import { factsOf } from './requests.record.ts';
import type { RequestService } from './requests.service.ts';

interface Parts {
  readonly service: RequestService;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly evidence: EvidenceService;
}

const wordsOf = { none: 'NONE', reason: 'REASON', 'unless-attached': 'UNLESS_ATTACHED' } as const satisfies Record<RequestTransition['words'], string>;

export function createRequestResolvers({ service, agencies, users, evidence }: Parts): Resolvers {
  const lists = perRequest(() => service.lists());
  return {
    Query: {
      evidenceRequest: (_parent, { id }, context) => service.find(signedIn(context), id),
      bankHolidays: (_parent, _input, context) => (signedIn(context), [...bankHolidays()]),
    },
    Mutation: {
      prepareRequest: (_parent, { input }, context) => service.prepare(signedIn(context), { dueOn: null, dueInWorkingDays: null, ...input }),
      reviseRequest: (_parent, { input }, context) => service.revise(signedIn(context), { dueOn: null, dueInWorkingDays: null, ...input }),
      moveRequest: (_parent, { input }, context) => service.move(signedIn(context), { ...input, words: input.words ?? '' }),
      attachAnswers: (_parent, { input }, context) => service.attach(signedIn(context), input),
      assignRequest: (_parent, { input }, context) => service.assign(signedIn(context), { ...input, userId: input.userId ?? null }),
      commentOnRequest: (_parent, { input }, context) => service.comment(signedIn(context), input),
      detachAnswer: (_parent, { input }, context) => service.detach(signedIn(context), input),
    },
    Inspection: {
      requests: (seen, input, context) => lists(context).pages.load(askList(seen, input)),
      requestsWaiting: (seen, _input, context) => lists(context).counts.load(askWaiting(seen)),
      requestAbilities: (seen) => seen,
      evidenceHeld: (seen, { text, agencyIds }) => evidence.held(seen, { text, agencyIds }),
    },
    RequestAbilities: {
      view: (seen) => can(seen, 'request:view'),
      prepare: (seen) => can(seen, 'request:prepare'),
      send: (seen) => can(seen, 'request:send'),
    },
    EvidenceRequestConnection: { totalCount: ({ query }, _input, context) => lists(context).counts.load(query) },
    EvidenceRequest: {
      id: ({ record }) => record.id,
      wordingId: ({ record }) => record.wordingId,
      inspectionId: ({ record }) => record.inspectionId,
      agency: ({ record }, _input, context) => agencies.loader(context).load(record.agencyId),
      askedBy: ({ record }) => record.askedBy,
      title: ({ record }) => record.title,
      question: ({ record }) => record.question,
      reason: ({ record }) => record.reason,
      criterionIds: ({ record }) => [...record.criterionIds],
      dueOn: ({ record }) => record.dueOn,
      dueInWorkingDays: ({ record }) => record.dueInWorkingDays,
      workingDaysLeft: ({ record }) => (record.dueOn === null ? null : workingDaysTo(record.dueOn)),
      isOverdue: ({ record }) => isOverdue(record, today()),
      state: ({ record }) => record.state,
      stateSince: ({ record }) => record.stateSince.toISOString(),
      words: ({ record }) => record.words,
      sentAt: ({ record }) => record.sentAt?.toISOString() ?? null,
      version: ({ record }) => record.version,
      othersShown: ({ record }) => record.othersShown,
      othersAsked: ({ record, seen }, _input, context) =>
        seesOthersAsked(seen, record) ? Promise.all(record.othersAsked.map((id) => agencies.loader(context).load(id))) : [],
      agencyTakesPart: ({ record }) => record.agencyTakesPart,
      async answers({ record, seen }, _input, context) {
        const ids = await lists(context).answers.load(record.id);
        return (await evidence.findEach(ids.map((id) => ({ seen, id })))).filter((piece) => piece !== null);
      },
      history: (found) => service.history(found),
      moves: ({ record, seen }) => movesOf(seen, factsOf(record)).map(({ action, label, effect, words }) => ({ action, label, effect, words: wordsOf[words] })),
      abilities: ({ record, seen }) => ({ revise: canRevise(seen, factsOf(record)), attach: canAttach(seen, factsOf(record)), assign: canAssign(seen, factsOf(record)), comment: canComment(seen, factsOf(record)) }),
      assignee: ({ record, seen }, _input, context) => (record.assigneeId !== null && isInside(seen, factsOf(record)) ? users.loader(context).load(record.assigneeId) : null),
      comments: ({ record, seen }, _input, context) => (isInside(seen, factsOf(record)) ? lists(context).comments.load(record.id) : []),
    },
    RequestComment: { author: ({ authorId }, _input, context) => users.loader(context).load(authorId), at: ({ at }) => at.toISOString() },
    RequestHistoryEntry: {
      seq: ({ event }) => event.seq,
      at: ({ event }) => event.at.toISOString(),
      actor: ({ event }, _input, context) => (event.actor ? users.loader(context).load(event.actor.id) : null),
      agency: ({ event }, _input, context) => (event.agencyId ? agencies.loader(context).load(event.agencyId) : null),
    },
  };
}
