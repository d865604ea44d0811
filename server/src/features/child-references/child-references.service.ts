import DataLoader from 'dataloader';
import {
  addChildReferenceInput, childReference, childReferenceLimits, firstFound, noteChildReferenceInput, removeChildReferenceInput, type EventType,
} from '@joint/shared';
import type { Transaction } from '../../platform/database.ts';
import { invalidInput, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan, can, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { audienceOf, canView } from './child-references.policy.ts';
import type { ChildReferenceRow, ChildReferenceStore, Register } from './child-references.store.ts';

/** The register of one person's agency. */
export interface ChildRegister {
  readonly references: readonly ChildReferenceRow[];
  readonly nextNumber: number;
  readonly canKeep: boolean;
}
type Change = Extract<EventType, `child-reference.${string}`>;

/** What a change does, and whether there was anything to do. */
type Work = (tx: Transaction, register: Register, known: string | null) => Promise<boolean>;

export function createChildReferenceService({ store, inspections }: { store: ChildReferenceStore; inspections: InspectionService }) {
  async function change(viewer: Viewer, { inspectionId, number }: { inspectionId: string; number: number }, type: Change, work: Work): Promise<SeenInspection> {
    return inspections.change(viewer, inspectionId, async (tx, seen) => {
      assertCan(seen, 'child-references:keep', 'keep a register of child references');
      const register = { inspectionId, agencyId: viewer.agencyId };
      if (!(await work(tx, register, await store.noteOf(tx, register, number)))) return;
      await appendEvent(tx, { inspectionId, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(viewer.agencyId), payload: { agencyId: viewer.agencyId, number } });
    });
  }

  async function registers(asked: readonly SeenInspection[]): Promise<(ChildRegister | null)[]> {
    const readable = asked.filter(canView);
    const ids = readable.map(({ record }) => record.id);
    const agencyId = readable[0]?.viewer.agencyId;
    const rows = agencyId === undefined ? [] : await store.ofAgency(ids, agencyId);
    const largest = await store.largest(ids);
    return asked.map((seen) => canView(seen) ? {
      references: rows.filter(({ inspectionId }) => inspectionId === seen.record.id),
      nextNumber: Math.min((largest.get(seen.record.id) ?? 0) + 1, childReferenceLimits.number),
      canKeep: can(seen, 'child-references:keep'),
    } : null);
  }

  return {
    /** Registers of one reader in many inspections, two statements for all of them. */
    loader: () => new DataLoader<SeenInspection, ChildRegister | null>(registers, { cache: false }),

    add(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { note, ...which } = parseInput(addChildReferenceInput, input);
      return change(viewer, which, 'child-reference.added', async (tx, register, known) => {
        assertSaysNothing(note);
        if (known === note) return false;
        if (known !== null) throw invalidInput([{ field: 'number', message: `${childReference(which.number)} is in your agency’s register already: change its note there` }]);
        await store.add(tx, register, { number: which.number, note, addedById: viewer.userId });
        return true;
      });
    },
    note(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const { note, ...which } = parseInput(noteChildReferenceInput, input);
      return change(viewer, which, 'child-reference.noted', async (tx, register, known) => {
        if (known === null) throw notThere(which.number);
        assertSaysNothing(note);
        if (known === note) return false;
        await store.setNote(tx, register, which.number, note);
        return true;
      });
    },
    remove(viewer: Viewer, input: unknown): Promise<SeenInspection> {
      const which = parseInput(removeChildReferenceInput, input);
      return change(viewer, which, 'child-reference.removed', async (tx, register, known) => {
        if (known === null) return false;
        await store.remove(tx, register, which.number);
        return true;
      });
    },
  };
}
export type ChildReferenceService = ReturnType<typeof createChildReferenceService>;

const notThere = (number: number) => invalidInput([{ field: 'number', message: `${childReference(number)} is not in your agency’s register` }]);

/** A note is a handle, never a key: nothing in it may look as if it said who the child is. */
function assertSaysNothing(note: string): void {
  const found = firstFound(note);
  if (found) throw invalidInput([{ field: 'note', message: `${found}: the note must not say who the child is` }]);
}
