import type { Resolvers } from '../../generated/graphql.ts';
import { signedIn, type GraphContext } from '../../platform/graphql/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Users } from '../users/index.ts';
import type { InspectionLoaders } from './inspections.loaders.ts';
import { can } from './inspections.policy.ts';
import type { InspectionService } from './inspections.service.ts';
import type { PhaseService } from './phases.service.ts';

interface Parts {
  readonly service: InspectionService;
  readonly phases: PhaseService;
  readonly loaders: (context: GraphContext) => InspectionLoaders;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
}

export function createInspectionResolvers({ service, phases, loaders, agencies, users, frameworks }: Parts): Resolvers {
  return {
    Query: {
      inspections: (_parent, input, context) => service.list(signedIn(context), input),
      inspection: (_parent, { id }, context) => service.access(signedIn(context), id),
    },
    Mutation: {
      createInspection: (_parent, { input }, context) => service.create(signedIn(context), input),
      updateInspection: (_parent, { input }, context) => service.update(signedIn(context), input),
      movePhase: (_parent, { input }, context) => phases.move(signedIn(context), { ...input, reason: input.reason ?? '' }),
      addAgency: (_parent, { input }, context) => service.addAgency(signedIn(context), input),
      setMember: (_parent, { input }, context) => service.setMember(signedIn(context), input),
      removeMember: (_parent, { input }, context) => service.removeMember(signedIn(context), input),
      nameCriterionLead: (_parent, { input }, context) => service.nameCriterionLead(signedIn(context), input),
    },
    InspectionConnection: { totalCount: (_connection, _input, context) => service.count(signedIn(context)) },
    Inspection: {
      id: ({ record }) => record.id,
      title: ({ record }) => record.title,
      areaName: ({ record }) => record.areaName,
      kind: ({ record }) => record.kind,
      phase: ({ record }) => record.phase,
      phaseSince: ({ record }) => record.phaseSince.toISOString(),
      unannounced: ({ record }) => record.unannounced,
      notifiedAt: ({ record }) => record.notifiedAt?.toISOString() ?? null,
      createdAt: ({ record }) => record.createdAt.toISOString(),
      version: ({ record }) => record.version,
      head: ({ record }) => Number(record.lastSeq),
      frameworkVersion: ({ record }, _input, context) => frameworks.loader(context).load(record.frameworkVersionId),
      async criteria({ record }, _input, context) {
        const [framework, leads] = await Promise.all([frameworks.loader(context).load(record.frameworkVersionId), loaders(context).leads.load(record.id)]);
        const leadOf = new Map(leads.map(({ criterionId, agencyId }) => [criterionId, agencyId]));
        return framework.criteria.map((criterion) => ({ criterion, leadId: leadOf.get(criterion.id) ?? null }));
      },
      async agencies({ record }, _input, context) {
        const rows = await loaders(context).agencies.load(record.id);
        return Promise.all(rows.map(({ agencyId }) => agencies.loader(context).load(agencyId)));
      },
      members: ({ record }, _input, context) => loaders(context).members.load(record.id),
      abilities: (seen) => ({
        edit: can(seen, 'inspection:edit'),
        movePhase: can(seen, 'inspection:move-phase'),
        manageTeam: can(seen, 'inspection:manage-team'),
        manageOwnAgency: can(seen, 'inspection:manage-own-agency'),
        viewEvidence: can(seen, 'evidence:view'),
        viewMatrix: can(seen, 'matrix:view'),
        viewBurden: can(seen, 'burden:view'),
        viewComments: can(seen, 'comment:view'),
        viewModeration: can(seen, 'moderation:view'),
        keepPattern: can(seen, 'pattern:keep'),
        comment: can(seen, 'comment:write'),
        viewProposals: can(seen, 'proposal:view'),
        proposeWording: can(seen, 'proposal:make'),
        viewLines: can(seen, 'line:view'),
        editLines: can(seen, 'line:edit'),
        viewCases: can(seen, 'case:view'),
        openCases: can(seen, 'case:open'),
        contributeEvidence: can(seen, 'evidence:contribute'),
        readNarrative: can(seen, 'narrative:read'),
        openNarrative: can(seen, 'narrative:open'),
        writeNarrative: can(seen, 'narrative:write'),
      }),
      transitions: (seen, _input, context) => phases.moves(seen, loaders(context)),
    },
    InspectionCriterion: { lead: ({ leadId }, _input, context) => (leadId === null ? null : agencies.loader(context).load(leadId)) },
    InspectionMember: { user: ({ userId }, _input, context) => users.loader(context).load(userId), since: ({ since }) => since.toISOString() },
    PhaseMove: {
      from: ({ transition }) => transition.from,
      to: ({ transition }) => transition.to,
      label: ({ transition }) => transition.label,
      effect: ({ transition }) => transition.effect,
      needsReason: ({ transition }) => transition.reason,
    },
  };
}
