import { z } from 'zod';
import type { CreateInspectionInput } from '@joint/shared';
import { inspectionKinds, roles } from '@joint/shared';
import { inTab } from '../../../platform/device/index.ts';

/** What was entered so far; every part may still be missing. Kept in the tab's own storage, so that a reload loses nothing. */
const setupDraft = z.object({
  title: z.string(),
  areaName: z.string(),
  kind: z.enum(['', ...inspectionKinds]),
  unannounced: z.enum(['', 'yes', 'no']),
  frameworkVersionId: z.string(),
  agencyIds: z.array(z.string()),
  inspectorateIds: z.array(z.string()),
  /** Agencies that do not take part themselves, but lend a board member or an observer. */
  otherAgencyIds: z.array(z.string()),
  members: z.array(z.object({ userId: z.string(), agencyId: z.string(), role: z.enum(roles) })),
  /** Criterion to inspectorate. */
  leads: z.record(z.string(), z.string()),
});
export type SetupDraft = z.infer<typeof setupDraft>;

/** An inspector's own inspectorate takes part, since its inspector leads. */
export const emptyDraft = (ownAgencyId: string): SetupDraft => ({
  title: '', areaName: '', kind: '', unannounced: '', frameworkVersionId: '', agencyIds: [], inspectorateIds: [ownAgencyId], otherAgencyIds: [], members: [], leads: {},
});

/** Each person's own: a shared computer must not show one inspector what another began. */
const keyOf = (userId: string): string => `joint-inspection.setup.${userId}`;

export function loadDraft(userId: string, ownAgencyId: string): SetupDraft {
  return setupDraft.safeParse(inTab.read(keyOf(userId))).data ?? emptyDraft(ownAgencyId);
}

/** Where storage is full or forbidden the page still holds it, and only a reload would lose it. */
export const keepDraft = (userId: string, draft: SetupDraft): void => void inTab.write(keyOf(userId), draft);

export const dropDraft = (userId: string): void => inTab.forget(keyOf(userId));

export type MemberDraft = SetupDraft['members'][number];

/** Agencies whose people were offered: those that take part, and those that only lend somebody. */
export const offeredAgencyIds = ({ agencyIds, inspectorateIds, otherAgencyIds }: SetupDraft): readonly string[] => [...new Set([...agencyIds, ...inspectorateIds, ...otherAgencyIds])];

/** People who are still on offer: unchoosing an agency sets its people aside, and choosing it again brings them back. */
export const membersOf = (draft: SetupDraft): readonly MemberDraft[] => draft.members.filter(({ agencyId }) => offeredAgencyIds(draft).includes(agencyId));

/** What is sent. Inspectorates come with their inspectors; criteria and inspectorates that are no longer chosen stay behind. */
export function toInput(draft: SetupDraft, criterionIds: readonly string[]): Omit<CreateInspectionInput, 'kind' | 'unannounced'> & { kind: SetupDraft['kind']; unannounced: boolean | undefined } {
  const { title, areaName, kind, frameworkVersionId, agencyIds, inspectorateIds, leads } = draft;
  return {
    title, areaName, kind, frameworkVersionId,
    unannounced: draft.unannounced === '' ? undefined : draft.unannounced === 'yes',
    agencyIds,
    members: membersOf(draft).map(({ userId, role }) => ({ userId, role })),
    criterionLeads: criterionIds.flatMap((criterionId) => {
      const agencyId = leads[criterionId];
      return agencyId && inspectorateIds.includes(agencyId) ? [{ criterionId, agencyId }] : [];
    }),
  };
}
