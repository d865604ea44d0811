import type { Resolvers } from '../../generated/graphql.ts';
import { notFound } from '../../platform/errors.ts';
import { signedIn } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Users } from '../users/index.ts';
import type { CheckService } from './checks.service.ts';

interface Parts {
  readonly service: CheckService;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
}

export function createCheckResolvers({ service, agencies, users, frameworks }: Parts): Resolvers {
  return {
    Mutation: {
      answerMark: (_parent, { input }, context) => service.answer(signedIn(context), { ...input, found: input.found ?? '' }),
      takeBackAnswer: (_parent, { input }, context) => service.takeBack(signedIn(context), { ...input, found: input.found ?? '' }),
    },
    Inspection: { narrativeChecks: (seen) => service.look(seen) },
    NarrativeChecks: { marks: ({ marks }) => [...marks], sections: ({ sections }) => [...sections] },
    SectionChecks: {
      async criterion({ seen, criterionId }, _input, context) {
        const { criteria } = await frameworks.loader(context).load(seen.record.frameworkVersionId);
        return criteria.find(({ id }) => id === criterionId) ?? Promise.reject(notFound('criterion'));
      },
      explains: ({ explains }) => [...explains],
      missingSorts: ({ missingSorts }) => [...missingSorts],
      marks: ({ marks }) => [...marks],
      statements: ({ statements }) => [...statements],
      answers: ({ answers }) => [...answers],
    },
    StatementChecks: {
      supportedBy: ({ supportedBy }, _input, context) => Promise.all(supportedBy.map((id) => agencies.loader(context).load(id))),
      contradictedBy: ({ contradictedBy }, _input, context) => Promise.all(contradictedBy.map((id) => agencies.loader(context).load(id))),
      marks: ({ marks }) => [...marks],
    },
    MarkAnswer: {
      answeredBy: ({ answeredById }, _input, context) => users.loader(context).load(answeredById),
      answeredAt: ({ answeredAt }) => answeredAt.toISOString(),
    },
  };
}
