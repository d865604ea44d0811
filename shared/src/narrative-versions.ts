import { z } from 'zod';
import { idSchema, lineOfText, requiredChoice } from './fields.ts';
import { anyPhase, forRoles, phasesBetween } from './permission-rules.ts';
import { inspectorRoles } from './roles.ts';

/** Why a version is there: a person named the place, the phase moved, an hour passed without a word, or a restore began and ended there. */
export const narrativeVersionKinds = ['SAVED', 'PHASE', 'PAUSE', 'BEFORE_RESTORE', 'RESTORED'] as const;
export type NarrativeVersionKind = (typeof narrativeVersionKinds)[number];

/** What a frozen version went out for. */
export const freezePurposes = ['FACTUAL_ACCURACY', 'SIGN_OFF', 'PUBLICATION'] as const;
export type FreezePurpose = (typeof freezePurposes)[number];
export const freezePurposeLabels: Readonly<Record<FreezePurpose, string>> = { FACTUAL_ACCURACY: 'Factual accuracy check', SIGN_OFF: 'Sign-off', PUBLICATION: 'Publication' };

/** Longest name in characters, most versions on a page of the list, and the pause in minutes after which a section's text counts as a version. */
export const narrativeVersionLimits = { name: 80, page: 50, pauseMinutes: 60 } as const;

export const narrativeVersionPermissions = {
  /** Names versions of the narrative. */
  'narrative:name-version': forRoles(inspectorRoles, anyPhase),
  /** Marks a version as the one that went out. */
  'narrative:freeze': forRoles(['LEAD_INSPECTOR'], phasesBetween('DRAFTING', 'FOLLOW_UP')),
} as const;

const name = lineOfText('name of this version', narrativeVersionLimits.name);
const versionId = idSchema('version');

export const saveNarrativeVersionInput = z.object({
  /** Made by the browser, so that a repeated send after a lost answer saves nothing twice. */
  id: versionId,
  inspectionId: idSchema('inspection'),
  /** Left out, the version is of the whole narrative. */
  sectionId: idSchema('section').nullish(),
  name,
});
export type SaveNarrativeVersionInput = z.input<typeof saveNarrativeVersionInput>;

/** Without a name, one that a person gave is taken away again. */
export const nameNarrativeVersionInput = z.object({ versionId, name: name.nullish() });
export type NameNarrativeVersionInput = z.input<typeof nameNarrativeVersionInput>;

export const freezeNarrativeVersionInput = z.object({ versionId, name, purpose: requiredChoice(freezePurposes, 'Choose what the version went out for') });
export type FreezeNarrativeVersionInput = z.input<typeof freezeNarrativeVersionInput>;

export const restoreNarrativeVersionInput = z.object({
  /** Of the version that the restore makes; made by the browser. */
  id: versionId,
  versionId,
  sectionId: idSchema('section'),
});
export type RestoreNarrativeVersionInput = z.input<typeof restoreNarrativeVersionInput>;

const change = z.object({ versionId: z.uuid(), sectionId: z.uuid().nullable() });
export const narrativeVersionEvents = {
  'version.saved': change,
  'version.named': change,
  /** The hash is of the statements of every section, so that the chained log proves what went out. */
  'version.frozen': change.extend({ purpose: z.enum(freezePurposes), contentHash: z.string() }),
  'version.restored': change.extend({ restoredFromId: z.uuid() }),
} as const;
export interface NarrativeVersionEventData {
  readonly versionId: string;
  /** Null for the whole narrative. */
  readonly sectionId: string | null;
}
