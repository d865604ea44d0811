import { narrativeLimits, restoreNarrativeVersionInput } from '@joint/shared';
import { now } from '../../../platform/clock.ts';
import { AppError, notFound, parseInput } from '../../../platform/errors.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../../inspections/index.ts';
import { createLimiter } from '../limiter.ts';
import type { Materialise } from '../statements/materialiser.ts';
import { derivedUuid } from '../statements/statement-id.ts';
import type { TextAside } from '../text/aside/text-aside.ts';
import type { SectionLogStore } from '../text/section-log.store.ts';
import type { VersionTexts } from './version-texts.ts';
import type { SeenVersion, VersionService } from './versions.service.ts';
import type { Place, VersionStore } from './versions.store.ts';

interface Parts {
  readonly store: VersionStore;
  readonly versions: VersionService;
  readonly texts: VersionTexts;
  readonly logStore: SectionLogStore;
  readonly aside: TextAside;
  readonly inspections: InspectionService;
  /** The way of every edit: checked, examined, appended under the rights of that moment, told to colleagues. */
  readonly write: (seen: SeenInspection, sectionId: string, base64: string, socketId: null) => Promise<void>;
  readonly materialise: Materialise;
}

/**
 * Restoring is writing: an edit in this person's name that makes the section say what it said then. Nothing is taken out of the log, the present text
 * becomes a version too, and restoring that one undoes it.
 */
export function createRestore({ store, versions, texts, logStore, aside, inspections, write, materialise }: Parts) {
  // Whoever waits for its turn holds a connection that the edits of the one before may need.
  const oneAtATime = createLimiter(1);

  return async function restore(viewer: Viewer, input: unknown): Promise<SeenVersion> {
    const { id, versionId, sectionId } = parseInput(restoreNarrativeVersionInput, input);
    const found = await versions.find(viewer, versionId);
    const { seen } = found;
    assertCan(seen, 'narrative:write', 'change the narrative');
    const [place] = await versions.placesOf(found, sectionId);
    if (!place) throw notFound('section in this version');
    // Two that read the same text would each put in what is missing, and it would stand there twice.
    await oneAtATime(() => store.alone(sectionId, () => bringBack(viewer, { id, versionId, sectionId }, seen, place)));
    return versions.find(viewer, id);
  };

  async function bringBack(viewer: Viewer, { id, versionId, sectionId }: { readonly id: string; readonly versionId: string; readonly sectionId: string }, seen: SeenInspection, place: Place): Promise<void> {
    if (await store.find(id)) return;
    const present = await logStore.read(sectionId);
    const edits = await aside.bringTo(present, await texts.textAt(place), narrativeLimits.updateBytes);
    const [first, ...others] = edits;
    if (first) {
      await assertRoom(sectionId, edits);
      // Before the first edit: wherever this stops, what stood here can be read and restored.
      await keepBefore(viewer, seen, { id: derivedUuid(id, 'before'), sectionId, upTo: present.upTo });
      await put(seen, sectionId, first);
      // What colleagues stored while this was on its way belongs to the text before.
      const before = await store.placeBefore(sectionId, present.upTo, first);
      if (before > present.upTo) await keepBefore(viewer, seen, { id: derivedUuid(id, 'meanwhile'), sectionId, upTo: before });
    }
    for (const edit of others) await put(seen, sectionId, edit);
    await materialise(sectionId);

    await inspections.change(viewer, seen.record.id, async (tx, seenNow) => {
      const after = (await store.present(seen.record.id, tx)).filter((each) => each.sectionId === sectionId);
      const isNew = await store.add(tx, { inspectionId: seen.record.id, sectionId, savedById: viewer.userId, id, kind: 'RESTORED', at: now(), restoredFromId: versionId }, after);
      if (isNew) await versions.log(tx, seenNow, 'version.restored', { versionId: id, sectionId, restoredFromId: versionId });
    });
  }

  function put(seen: SeenInspection, sectionId: string, edit: Uint8Array): Promise<void> {
    return write(seen, sectionId, Buffer.from(edit).toString('base64'), null);
  }

  /** The first edits delete, so that one which did not fit any more would come too late. */
  async function assertRoom(sectionId: string, edits: readonly Uint8Array[]): Promise<void> {
    const { snapshotBytes, updateBytes } = await logStore.measure(sectionId);
    if (edits.reduce((sum, edit) => sum + edit.length, snapshotBytes + updateBytes) > narrativeLimits.sectionBytes) throw full();
  }

  /** A repeat after a restore that stopped half way finds it there, and leaves it. */
  async function keepBefore(viewer: Viewer, { record }: SeenInspection, { id, ...place }: Place & { readonly id: string }): Promise<void> {
    if (place.upTo === 0n) return;
    await inspections.change(viewer, record.id, async (tx, seen) => {
      assertCan(seen, 'narrative:write', 'change the narrative');
      await store.add(tx, { id, inspectionId: record.id, sectionId: place.sectionId, savedById: viewer.userId, kind: 'BEFORE_RESTORE', at: new Date(now().getTime() - 1) }, [place]);
    });
  }
}
export type Restore = ReturnType<typeof createRestore>;

const full = (): AppError =>
  new AppError('TOO_LARGE', `With this version in it, this part of the narrative would hold more than it can: ${narrativeLimits.sectionBytes / 1024 / 1024} MB`, { remedy: 'Nothing was changed. Delete what is no longer needed, then restore it again a minute later' });
