import { allows, phaseLabels, phases, type Action } from '@joint/shared';
import { z } from 'zod';
import { AppError, forbidden, notFound } from '../../platform/errors.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { can, type Access } from './inspections.policy.ts';
import type { InspectionRecord, InspectionStore } from './inspections.store.ts';

/** An inspection as one person meets it. */
export interface SeenInspection extends Access {
  readonly record: InspectionRecord;
}

/** NOT_FOUND for whoever may not know of it: the two are never told apart. */
export async function accessTo(store: InspectionStore, viewer: Viewer, id: string): Promise<SeenInspection> {
  const seen = z.uuid().safeParse(id).success ? await store.find(viewer, id) : null;
  if (!seen) throw notFound('inspection');
  return { viewer, inspection: seen.record, role: seen.role, record: seen.record };
}

/** Refuses with WRONG_PHASE where another phase would allow it, with FORBIDDEN where none would. */
export function assertCan(access: Access, action: Action, what: string): void {
  if (can(access, action)) return;
  const { role, inspection } = access;
  const others = phases.filter((phase) => allows(action, role, phase)).map((phase) => phaseLabels[phase].toLowerCase());
  if (others.length === 0) throw forbidden(what);
  throw new AppError('WRONG_PHASE', `You cannot ${what} while the inspection is in ${phaseLabels[inspection.phase].toLowerCase()}`, { remedy: `You can in: ${others.join(', ')}` });
}
