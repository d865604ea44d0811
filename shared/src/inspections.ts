import { z } from 'zod';
import { idSchema, lineOfText, optionalText, requiredChoice, versionSchema } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { phases } from './phases.ts';
import { roles } from './roles.ts';

export const inspectionKinds = ['FRONT_DOOR', 'JOINT', 'THEMATIC_STUDY', 'RE_INSPECTION', 'MONITORING_VISIT'] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

export const inspectionKindLabels: Readonly<Record<InspectionKind, string>> = {
  FRONT_DOOR: 'Front door',
  JOINT: 'Joint inspection (full)',
  THEMATIC_STUDY: 'Thematic study',
  RE_INSPECTION: 'Re-inspection',
  MONITORING_VISIT: 'Monitoring visit',
};

/** Longest texts in characters and most items in a list; shown to people before they reach them. */
export const inspectionLimits = { title: 150, areaName: 100, reason: 1000, agencies: 40, people: 400 } as const;

export const inspectionPermissions = {
  'inspection:view': forRoles(roles, anyPhase),
  'inspection:edit': forRoles(['LEAD_INSPECTOR'], phasesBetween('SET_UP', 'FACTUAL_ACCURACY')),
  'inspection:move-phase': forRoles(['LEAD_INSPECTOR'], anyPhase),
  'inspection:manage-team': forRoles(['LEAD_INSPECTOR'], anyPhase),
  'inspection:manage-own-agency': forRoles(['AGENCY_COORDINATOR'], phasesBetween('NOTIFIED', 'FACTUAL_ACCURACY')),
} as const;

const members = z
  .array(z.object({ userId: idSchema('person'), role: requiredChoice(roles, 'Choose a role') }))
  .max(inspectionLimits.people, `Add at most ${inspectionLimits.people} people`);
const criterionLeads = z.array(z.object({ criterionId: idSchema('criterion'), agencyId: idSchema('inspectorate') })).max(100);

export const createInspectionInput = z.object({
  title: lineOfText('title', inspectionLimits.title),
  areaName: lineOfText('local area', inspectionLimits.areaName),
  kind: requiredChoice(inspectionKinds, 'Choose what kind of inspection this is'),
  frameworkVersionId: idSchema('framework'),
  /** Agencies cannot see an unannounced inspection until they are notified. */
  unannounced: z.boolean(),
  agencyIds: z.array(idSchema('agency')).min(1, 'Choose at least one agency').max(inspectionLimits.agencies, `Choose at most ${inspectionLimits.agencies} agencies`),
  members,
  criterionLeads,
});
export type CreateInspectionInput = z.input<typeof createInspectionInput>;

export const updateInspectionInput = z.object({
  inspectionId: idSchema('inspection'),
  expectedVersion: versionSchema,
  title: lineOfText('title', inspectionLimits.title),
  areaName: lineOfText('local area', inspectionLimits.areaName),
});
export type UpdateInspectionInput = z.input<typeof updateInspectionInput>;

export const movePhaseInput = z.object({
  inspectionId: idSchema('inspection'),
  /** The phase the person saw; a different one on the server means someone moved it first. */
  from: requiredChoice(phases, 'Say which phase the inspection is in'),
  to: requiredChoice(phases, 'Choose the next phase'),
  reason: optionalText('reason', inspectionLimits.reason),
});
export type MovePhaseInput = z.input<typeof movePhaseInput>;

export const addAgencyInput = z.object({ inspectionId: idSchema('inspection'), agencyId: idSchema('agency') });
export type AddAgencyInput = z.input<typeof addAgencyInput>;

/** Adds a person or changes the role they hold. */
export const setMemberInput = z.object({ inspectionId: idSchema('inspection'), userId: idSchema('person'), role: requiredChoice(roles, 'Choose a role') });
export type SetMemberInput = z.input<typeof setMemberInput>;

export const removeMemberInput = z.object({ inspectionId: idSchema('inspection'), userId: idSchema('person') });
export type RemoveMemberInput = z.input<typeof removeMemberInput>;

export const nameCriterionLeadInput = z.object({ inspectionId: idSchema('inspection'), criterionId: idSchema('criterion'), agencyId: idSchema('inspectorate') });
export type NameCriterionLeadInput = z.input<typeof nameCriterionLeadInput>;

/** What the log keeps of each change: facts and ids, never text that one reader may see and another may not. */
export const inspectionEvents = {
  'inspection.created': z.object({ kind: z.enum(inspectionKinds), frameworkVersionId: z.uuid(), unannounced: z.boolean() }),
  'inspection.changed': z.object({ version: z.int(), fields: z.array(z.string()) }),
  'inspection.phase-moved': z.object({ from: z.enum(phases), to: z.enum(phases), reason: z.string() }),
  'inspection.agency-joined': z.object({ agencyId: z.uuid() }),
  'inspection.member-set': z.object({ userId: z.uuid(), role: z.enum(roles), previousRole: z.enum(roles).nullable() }),
  'inspection.member-removed': z.object({ userId: z.uuid(), role: z.enum(roles) }),
  'inspection.criterion-led': z.object({ criterionId: z.uuid(), agencyId: z.uuid() }),
} as const;
