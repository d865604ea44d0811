import type { Audience, ModerationKind } from '@joint/shared';
import { can, type Access } from '../inspections/index.ts';

/** What the rules ask of a mark. */
export interface MarkOwner {
  readonly authorId: string;
  readonly kind: ModerationKind;
  readonly takenBackAt: Date | null;
}

/** Moderation is seen by the inspectors, whole or not at all. */
export const canView = (access: Access): boolean => can(access, 'moderation:view');

/** Who may be told of it: the same rule as `canView`, seen from the inspection. */
export const audience: readonly Audience[] = ['inspectors'];

/** A second inspectorate reads what the lead inspector composes: nobody of an inspectorate that a lead inspector comes from. */
export const canMark = (access: Access, leadAgencyIds: readonly string[]): boolean => can(access, 'moderation:mark') && !leadAgencyIds.includes(access.viewer.agencyId);

/** One's own alone, also when one's inspectorate has taken the lead since; a dissent nobody. */
export const canChange = (access: Access, mark: MarkOwner): boolean => can(access, 'moderation:mark') && mark.authorId === access.viewer.userId && mark.kind !== 'DISSENT';

/** Whoever is asked answers, never the one who asked; what was taken back is asked no more. */
export const canAnswer = (access: Access, mark: MarkOwner): boolean => can(access, 'moderation:answer') && mark.authorId !== access.viewer.userId && mark.takenBackAt === null;
