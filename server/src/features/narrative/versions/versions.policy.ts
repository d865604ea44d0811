import type { Audience } from '@joint/shared';
import { can, type Access } from '../../inspections/index.ts';
import { canOpen, canWrite, livingAudience } from '../narrative.policy.ts';

interface VersionFacts {
  /** Null for the whole narrative. */
  readonly sectionId: string | null;
  readonly name: string | null;
  readonly frozenAt: Date | null;
}

/** History holds what was deleted: it is for those who may open the living text, and for them whole. */
export const canSeeHistory = canOpen;
export const canSave = (access: Access): boolean => canOpen(access) && can(access, 'narrative:name-version');
/** What went out keeps its name. */
export const canName = (access: Access, { frozenAt }: VersionFacts): boolean => canSave(access) && frozenAt === null;
/** What goes out is the whole narrative. */
export const canFreeze = (access: Access, { sectionId, frozenAt }: VersionFacts): boolean => canOpen(access) && can(access, 'narrative:freeze') && sectionId === null && frozenAt === null;
export const canRestore = (access: Access): boolean => canOpen(access) && canWrite(access);

/** Who may be told of versions: the same rule as `canSeeHistory`, seen from the inspection. */
export const audience: readonly Audience[] = [livingAudience];
