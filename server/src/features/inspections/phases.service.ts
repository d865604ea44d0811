import { movePhaseInput, phaseConditions, phaseLabels, transitionsFrom, type PhaseCondition, type PhaseFacts, type PhaseTransition } from '@joint/shared';
import { AppError, forbidden, invalidInput, notFound, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { SeenInspection } from './inspections.access.ts';
import { audienceOf, can } from './inspections.policy.ts';
import type { InspectionLoaders } from './inspections.loaders.ts';
import { by, type InspectionService } from './inspections.service.ts';
import type { InspectionStore } from './inspections.store.ts';

export interface PhaseMove {
  readonly transition: PhaseTransition;
  readonly conditions: readonly { readonly description: string; readonly remedy: string; readonly holds: boolean }[];
  readonly isOpen: boolean;
}

/** Moves an inspection from phase to phase by the one table in shared. */
export function createPhaseService({ store, inspections }: { store: InspectionStore; inspections: InspectionService }) {
  function judge(seen: SeenInspection, transition: PhaseTransition, facts: PhaseFacts): PhaseMove {
    const conditions = transition.conditions.map((name) => {
      const { description, remedy, where, holds }: PhaseCondition = phaseConditions[name];
      const isMet = holds(facts);
      return { description, remedy: where && !isMet ? `${remedy}: ${where(facts)}` : remedy, holds: isMet };
    });
    const mayMove = can(seen, 'inspection:move-phase') && transition.roles.includes(seen.role);
    return { transition, conditions, isOpen: mayMove && conditions.every(({ holds }) => holds) };
  }

  return {
    async moves(seen: SeenInspection, { facts: loader }: Pick<InspectionLoaders, 'facts'>): Promise<PhaseMove[]> {
      if (!can(seen, 'inspection:move-phase')) return [];
      const [facts] = await loader.load(seen.record.id);
      return facts ? transitionsFrom(seen.inspection.phase).map((transition) => judge(seen, transition, facts)) : [];
    },

    async move(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { inspectionId, from, to, reason } = parseInput(movePhaseInput, input);
      // Words are read before the lock, so that under it only those are read that changed meanwhile.
      if (can(await inspections.access(viewer, inspectionId), 'inspection:move-phase')) await store.facts([inspectionId]);
      return inspections.change(viewer, inspectionId, async (tx, seen) => {
        if (!can(seen, 'inspection:move-phase')) throw forbidden('move the inspection to another phase');
        const { phase } = seen.record;
        if (phase !== from) throw new AppError('CONFLICT', `Someone moved the inspection to ${phaseLabels[phase].toLowerCase()} first`, { remedy: 'Look at it again and decide anew', details: { current: { phase } } });
        const transition = transitionsFrom(from).find((candidate) => candidate.to === to);
        if (!transition) throw new AppError('WRONG_PHASE', `An inspection does not go from ${phaseLabels[from].toLowerCase()} to ${phaseLabels[to].toLowerCase()}`, { remedy: 'Choose one of the moves offered' });
        const [facts] = await store.facts([inspectionId], tx);
        if (!facts) throw notFound('inspection');
        const { conditions, isOpen } = judge(seen, transition, facts);
        const open = conditions.filter(({ holds }) => !holds);
        if (open.length > 0) throw new AppError('WRONG_PHASE', `Not yet: ${open.map(({ description }) => description.toLowerCase()).join('; ')}`, { remedy: open.map(({ remedy }) => remedy).join('. ') });
        if (!isOpen) throw forbidden('make this move');
        if (transition.reason && reason === '') throw invalidInput([{ field: 'reason', message: 'Enter the reason for going back' }]);
        await store.setPhase(tx, inspectionId, to);
        const audience = [...new Set([...audienceOf(seen.record), ...audienceOf({ ...seen.record, phase: to })])];
        await appendEvent(tx, { ...by(seen), audience, type: 'inspection.phase-moved', payload: { from, to, reason } });
      }, (tx) => store.holdWriters(tx, inspectionId));
    },
  };
}
export type PhaseService = ReturnType<typeof createPhaseService>;
