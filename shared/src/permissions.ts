import { burdenPermissions } from './burden.ts';
import { casePermissions } from './cases.ts';
import { childReferencePermissions } from './child-references.ts';
import { commentPermissions } from './comments.ts';
import { evidencePermissions } from './evidence.ts';
import { evidenceCommentPermissions } from './evidence-comments.ts';
import { releasePermissions } from './evidence-release.ts';
import { inspectionPermissions } from './inspections.ts';
import { linePermissions } from './lines.ts';
import { matrixPermissions } from './matrix.ts';
import { moderationPermissions } from './moderation.ts';
import { narrativePermissions } from './narrative.ts';
import { narrativeVersionPermissions } from './narrative-versions.ts';
import { proposalPermissions } from './proposals.ts';
import { patternPermissions } from './patterns.ts';
import { requestPermissions } from './requests.ts';
import { reusePermissions } from './reuse.ts';
import type { PermissionRule } from './permission-rules.ts';
import type { Phase } from './phases.ts';
import type { Role } from './roles.ts';

/** Assembled from the features' parts: who may do what, in which phase. Written out to docs/permissions.md. */
export const permissions = { ...inspectionPermissions, ...evidencePermissions, ...releasePermissions, ...evidenceCommentPermissions, ...childReferencePermissions, ...narrativePermissions, ...narrativeVersionPermissions, ...matrixPermissions, ...linePermissions, ...requestPermissions, ...reusePermissions, ...casePermissions, ...commentPermissions, ...moderationPermissions, ...patternPermissions, ...proposalPermissions, ...burdenPermissions } as const;
export type Action = keyof typeof permissions;
export const actions = Object.keys(permissions) as Action[];

/** The role × action × phase rule alone; policies add what depends on the record. */
export function allows(action: Action, role: Role, phase: Phase): boolean {
  const rule: PermissionRule = permissions[action];
  return rule[role]?.includes(phase) ?? false;
}
