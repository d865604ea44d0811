import { now } from '../../../platform/clock.ts';
import type { Transaction } from '../../../platform/database.ts';
import { derivedUuid } from '../statements/statement-id.ts';
import type { VersionStore } from './versions.store.ts';

interface Parts {
  readonly store: VersionStore;
  readonly transaction: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
}

/**
 * The versions that nobody has to think of: each move of phase, and each pause of an hour in a section. They are read off the logs whenever somebody looks,
 * so that none depends on a node being up at the moment; their ids are derived from their places, so that two nodes make the same ones.
 */
export function createAutomaticVersions({ store, transaction }: Parts) {
  return async function readOff(inspectionId: string): Promise<void> {
    const moves = (await store.phaseMoves(inspectionId)).map(({ seq, at, phase, places }) => ({
      version: { id: derivedUuid(inspectionId, `phase ${seq}`), inspectionId, kind: 'PHASE' as const, at, phase },
      places: places.map(({ sectionId, upTo }) => ({ sectionId, upTo: BigInt(upTo) })),
    }));
    const pauses = (await store.pauses(inspectionId, now())).map(({ sectionId, upTo, at }) => ({
      version: { id: derivedUuid(sectionId, `pause ${upTo}`), inspectionId, sectionId, kind: 'PAUSE' as const, at },
      places: [{ sectionId, upTo }],
    }));
    const found = [...moves, ...pauses];
    if (found.length > 0) await transaction(async (tx) => { for (const { version, places } of found) await store.add(tx, version, places); });
  };
}
export type ReadOffVersions = ReturnType<typeof createAutomaticVersions>;
