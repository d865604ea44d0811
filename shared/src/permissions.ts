import { casePermissions } from './cases.ts';
import { childReferencePermissions } from './child-references.ts';
import { evidencePermissions } from './evidence.ts';
import { releasePermissions } from './evidence-release.ts';
import { inspectionPermissions } from './inspections.ts';
import { linePermissions } from './lines.ts';
import { matrixPermissions } from './matrix.ts';
import { narrativePermissions } from './narrative.ts';
import { requestPermissions } from './requests.ts';
import type { PermissionRule } from './permission-rules.ts';
import type { Phase } from './phases.ts';
import type { Role } from './roles.ts';

/** Assembled from the features' parts: who may do what, in which phase. Written out to docs/permissions.md. */
export const permissions = { ...inspectionPermissions, ...evidencePermissions, ...releasePermissions, ...childReferencePermissions, ...narrativePermissions, ...matrixPermissions, ...linePermissions, ...requestPermissions, ...casePermissions } as const;
export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

/** The role × action × phase rule alone; policies add what depends on the record. */
export function allows(action: Action, role: Role, phase: Phase): boolean {
  const rule: PermissionRule = permissions[action];
  return rule[role]?.includes(phase) ?? false;
}
