import type { Audience } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a line. */
export interface LineFacts {
  readonly closedAt: Date | null;
}

/** Lines are seen whole or not at all: whoever may see one of an inspection may see them all. */
export const canView = (access: Access): boolean => can(access, 'line:view');
export const canEdit = (access: Access): boolean => can(access, 'line:edit');

/** A closed line stands as it was concluded. */
export const canRevise = (access: Access, { closedAt }: LineFacts): boolean => canEdit(access) && closedAt === null;
export const canReopen = (access: Access, { closedAt }: LineFacts): boolean => canEdit(access) && closedAt !== null;

/** Who may be told of lines: the same rule as `canView`, seen from the inspection. */
export const audience: readonly Audience[] = ['inspectors'];
