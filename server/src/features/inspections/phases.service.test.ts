import { expect, test } from '@jest/globals';
import type { PhaseFacts, Role } from '@joint/shared';
import type { Transaction } from '../../platform/database.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { SeenInspection } from './inspections.access.ts';
import type { InspectionService } from './inspections.service.ts';
import type { InspectionStore } from './inspections.store.ts';
import { createPhaseService } from './phases.service.ts';

const inspectionId = '00000000-0000-4000-8000-000000000001';
const viewer = { userId: inspectionId, agencyId: inspectionId } as Viewer;

/** A move to sign-off that does not go through; tells when what it asks about was looked at. */
async function whenLooked(role: Role): Promise<string[]> {
  const looks: string[] = [];
  const inspection = { id: inspectionId, phase: 'FACTUAL_ACCURACY' as const, unannounced: false };
  const seen = { viewer, inspection, role, record: inspection } as unknown as SeenInspection;
  const facts = { inspectionId, statements: 1, uncitedFindings: 0, sectionsUnsettled: 0, blockedSections: [{ criterion: 'Health', statements: 1 }] } as unknown as { inspectionId: string } & PhaseFacts;
  const store = { facts: async (_ids: readonly string[], reader?: Transaction) => { looks.push(reader ? 'under the lock' : 'before'); return [facts]; } } as unknown as InspectionStore;
  const inspections = { access: async () => seen, change: async (_viewer: Viewer, _id: string, work: (tx: Transaction, seen: SeenInspection) => Promise<void>) => { await work({} as Transaction, seen); return seen; } } as unknown as InspectionService;
  await expect(createPhaseService({ store, inspections }).move(viewer, { inspectionId, from: 'FACTUAL_ACCURACY', to: 'SIGN_OFF', reason: '' })).rejects.toThrow();
  return looks;
}

test('the words of a narrative are read before a move locks it, and looked at again under the lock', async () => {
  expect(await whenLooked('LEAD_INSPECTOR')).toEqual(['before', 'under the lock']);
});

test('for whoever may not move it, nothing is read', async () => {
  expect(await whenLooked('CONTRIBUTOR')).toEqual([]);
});
