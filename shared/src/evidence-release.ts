import { z } from 'zod';
import { idSchema, requiredText, versionSchema } from './fields.ts';
import { forRoles, phasesBetween } from './permission-rules.ts';

/** Longest note with which a coordinator gives a contribution back to its author, in characters. */
export const releaseLimits = { note: 1000 } as const;

export const releasePermissions = {
  /** Submits what a contributor of the own agency has handed in, or gives it back. */
  'evidence:release': forRoles(['AGENCY_COORDINATOR'], phasesBetween('EVIDENCE', 'FACTUAL_ACCURACY')),
  /** Says whether the own agency's submissions go through a coordinator. */
  'evidence:set-release': forRoles(['AGENCY_COORDINATOR'], phasesBetween('NOTIFIED', 'FACTUAL_ACCURACY')),
} as const;

export const releaseEvidenceInput = z.object({ evidenceId: idSchema('contribution'), expectedVersion: versionSchema });
export type ReleaseEvidenceInput = z.input<typeof releaseEvidenceInput>;

export const giveBackEvidenceInput = releaseEvidenceInput.extend({ note: requiredText('note', releaseLimits.note) });
export type GiveBackEvidenceInput = z.input<typeof giveBackEvidenceInput>;

export const setReleaseInput = z.object({ inspectionId: idSchema('inspection'), coordinatorReleases: z.boolean() });
export type SetReleaseInput = z.input<typeof setReleaseInput>;

export const releaseEvents = {
  /** Told inside the agency alone. */
  'release.switched': z.object({ agencyId: z.uuid(), coordinatorReleases: z.boolean() }),
} as const;
export type ReleaseEventData = z.infer<(typeof releaseEvents)['release.switched']>;
