import { keepPatternInput, patternLimits, removePatternInput, type EventType } from '@joint/shared';
import type { Transaction } from '../../platform/database.ts';
import { invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent, contentHashOf } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import type { NarrativeService } from '../narrative/index.ts';
import { audienceOf, canRemove, canView, isTheirs } from './patterns.policy.ts';
import { assertFitToKeep } from './patterns.screening.ts';
import type { PatternRecord, PatternStore } from './patterns.store.ts';
import type { StatementPatternView } from './patterns.views.ts';

interface Parts {
  readonly store: PatternStore;
  readonly inspections: InspectionService;
  readonly narrative: NarrativeService;
}

export function createPatternService({ store, inspections, narrative }: Parts) {
  const log = (tx: Transaction, { record, viewer }: SeenInspection, type: Extract<EventType, `pattern.${string}`>, { id, kind, text }: PatternRecord): Promise<void> =>
    appendEvent(tx, { inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(viewer.agencyId), payload: { patternId: id, contentHash: contentHashOf({ kind, text }) } });

  /** Where inspectors alone may go; for everybody else there is no such thing. */
  function enter(what: string, seen: SeenInspection | null): SeenInspection {
    if (!seen || !canView(seen)) throw notFound(what);
    return seen;
  }

  return {
    async list(seen: SeenInspection): Promise<StatementPatternView[]> {
      if (!canView(seen)) throw notFound('patterns');
      return (await store.ofAgency(seen.viewer.agencyId)).map((pattern) => ({ ...pattern, mayRemove: canRemove(seen, pattern) }));
    },

    async keep(viewer: Viewer, input: unknown): Promise<StatementPatternView> {
      const { patternId: id, sectionId, statementId, text } = parseInput(keepPatternInput, input);
      const { record } = enter('statement', await narrative.within(viewer, sectionId));
      const seen = await inspections.change(viewer, record.id, async (tx, seen) => {
        assertCan(seen, 'pattern:keep', 'keep a statement as a pattern; the lead inspector may');
        const { agencyId, userId: keptById } = seen.viewer;
        await store.lock(tx, agencyId);
        const there = await store.find(id, tx);
        // A repeated send is answered as the first one was, though the statement may have left the text in between.
        if (there && there.agencyId === agencyId && there.keptById === keptById && there.text === text) return;
        if (there) throw invalidInput([{ field: 'patternId', message: 'This pattern was sent before; begin a new one' }]);
        const kind = await store.kindOf(tx, record.id, { sectionId, statementId });
        if (!kind) throw notFound('statement');
        assertFitToKeep(text, [seen.record.areaName, ...(await store.agencyNames(tx))]);
        if ((await store.count(tx, agencyId)) >= patternLimits.kept) throw invalidInput([{ field: 'text', message: `An inspectorate can keep ${patternLimits.kept} patterns; take one out first` }]);
        await store.keep(tx, { id, agencyId, kind, text, keptById });
        await log(tx, seen, 'pattern.kept', { id, agencyId, kind, text });
      });
      const kept = await store.find(id);
      if (!kept) throw notFound('pattern');
      return { ...kept, mayRemove: canRemove(seen, kept) };
    },

    async remove(viewer: Viewer, input: unknown): Promise<string> {
      const { inspectionId, patternId } = parseInput(removePatternInput, input);
      const { record } = enter('pattern', await orNull(inspections.access(viewer, inspectionId)));
      await inspections.change(viewer, record.id, async (tx, seen) => {
        assertCan(seen, 'pattern:keep', 'take out a pattern; the lead inspector may');
        const pattern = await store.find(patternId, tx);
        // Sent again after a lost answer, or taken out by a colleague at the same moment: it is gone, as was wanted.
        if (!pattern) return;
        if (!isTheirs(seen, pattern)) throw notFound('pattern');
        if (await store.remove(tx, patternId)) await log(tx, seen, 'pattern.removed', pattern);
      });
      return patternId;
    },

    /** For reference data. */
    put: store.put,
  };
}
export type PatternService = ReturnType<typeof createPatternService>;
