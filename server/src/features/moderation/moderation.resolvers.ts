import type { Resolvers } from '../../generated/graphql.ts';
import { notFound } from '../../platform/errors.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Users } from '../users/index.ts';
import { canAnswer, canChange } from './moderation.policy.ts';
import type { ModerationService } from './moderation.service.ts';

interface Parts {
  readonly service: ModerationService;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
}

export function createModerationResolvers({ service, agencies, users, frameworks }: Parts): Resolvers {
  const loaders = perRequest(() => service.loaders());
  return {
    Mutation: {
      markStatement: (_parent, { input }, context) => service.mark(signedIn(context), input),
      takeBackMark: (_parent, { input }, context) => service.takeBack(signedIn(context), input),
      recordDissent: (_parent, { input }, context) => service.dissent(signedIn(context), input),
      answerModerationMark: (_parent, { input }, context) => service.answer(signedIn(context), input),
    },
    Inspection: { moderation: (seen) => service.look(seen) },
    Moderation: { sections: ({ sections }) => [...sections] },
    SectionModeration: {
      async criterion({ seen, criterionId }, _input, context) {
        const { criteria } = await frameworks.loader(context).load(seen.record.frameworkVersionId);
        return criteria.find(({ id }) => id === criterionId) ?? Promise.reject(notFound('criterion'));
      },
      statements: ({ statements }) => [...statements],
    },
    StatementModeration: { marks: ({ marks }) => [...marks] },
    ModerationMark: {
      author: ({ authorId }, _input, context) => users.loader(context).load(authorId),
      agency: ({ agencyId }, _input, context) => agencies.loader(context).load(agencyId),
      earlier: async ({ id, version }, _input, context) => (version === 1 ? [] : (await loaders(context).versions.load(id)).filter((one) => one.version < version)),
      answers: ({ id }, _input, context) => loaders(context).answers.load(id),
      isOwn: ({ authorId, seen }) => authorId === seen.viewer.userId,
      mayChange: (mark) => canChange(mark.seen, mark),
      mayAnswer: (mark) => canAnswer(mark.seen, mark),
    },
    ModerationVersion: { words: async ({ markId, version }, _input, context) => (await loaders(context).words.load(markId)).find((one) => one.version === version)?.words ?? '' },
    ModerationAnswer: { author: ({ authorId }, _input, context) => users.loader(context).load(authorId) },
  };
}
