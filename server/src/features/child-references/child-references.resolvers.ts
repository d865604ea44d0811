import { childReference } from '@joint/shared';
import type { Resolvers } from '../../generated/graphql.ts';
import { perRequest, signedIn } from '../../platform/graphql/index.ts';
import type { ChildReferenceService } from './child-references.service.ts';

export function createChildReferenceResolvers(service: ChildReferenceService): Resolvers {
  const registers = perRequest(() => service.loader());
  return {
    Inspection: { childRegister: (seen, _input, context) => registers(context).load(seen) },
    ChildRegister: { references: ({ references }) => [...references] },
    ChildReference: { reference: ({ number }) => childReference(number) },
    Mutation: {
      addChildReference: (_parent, { input }, context) => service.add(signedIn(context), input),
      noteChildReference: (_parent, { input }, context) => service.note(signedIn(context), input),
      removeChildReference: (_parent, { input }, context) => service.remove(signedIn(context), input),
    },
  };
}
