import { freezeNarrativeVersionInput, nameNarrativeVersionInput, narrativeVersionLimits, saveNarrativeVersionInput, type EventPayload, type EventType } from '@joint/shared';
import { z } from 'zod';
import { now } from '../../../platform/clock.ts';
import type { Transaction } from '../../../platform/database.ts';
import { AppError, invalidInput, notFound, orNull, parseInput } from '../../../platform/errors.ts';
import { appendEvent } from '../../../platform/event-log/index.ts';
import { cursorInstant, decodeCursor, encodeCursor, pageSize, toPage, type Page } from '../../../platform/keyset.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../../inspections/index.ts';
import { createLimiter } from '../limiter.ts';
import type { ReadOffVersions } from './automatic-versions.ts';
import { hashOfSections, type VersionTexts } from './version-texts.ts';
import { audience, canSeeHistory } from './versions.policy.ts';
import type { Place, VersionRecord, VersionStore } from './versions.store.ts';
import { toldTo, type SectionTold } from './written-by.ts';

/** A version as one person meets it. */
export interface SeenVersion {
  readonly record: VersionRecord;
  readonly seen: SeenInspection;
}
export type VersionPage = Page<SeenVersion> & { readonly totalCount: number; readonly seen: SeenInspection };

interface Parts {
  readonly store: VersionStore;
  readonly texts: VersionTexts;
  readonly readOff: ReadOffVersions;
  readonly inspections: InspectionService;
}
export type VersionEvent = Extract<EventType, `version.${string}`>;

const cursorKey = z.tuple([cursorInstant, z.uuid()]);

export function createVersionService({ store, texts, readOff, inspections }: Parts) {
  async function find(viewer: Viewer, id: string): Promise<SeenVersion> {
    const record = z.uuid().safeParse(id).success ? await store.find(id) : null;
    const seen = record && (await orNull(inspections.access(viewer, record.inspectionId)));
    if (!record || !seen || !canSeeHistory(seen)) throw notFound('version of the narrative');
    return { record, seen };
  }

  /** Of each of its sections, or of one. */
  async function placesOf({ record }: SeenVersion, sectionId?: string | null): Promise<Place[]> {
    const places = await store.places(record.id);
    if (!sectionId) return places;
    const place = places.find((each) => each.sectionId === sectionId);
    if (!place) throw notFound('section in this version');
    return [place];
  }

  const log = <T extends VersionEvent>(tx: Transaction, { record, viewer }: SeenInspection, type: T, payload: EventPayload<T>): Promise<void> =>
    appendEvent(tx, { inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience, payload });

  /** One change of a version under the inspection's lock, which keeps two people from naming it at once. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, found: SeenVersion) => Promise<void>): Promise<SeenVersion> {
    const before = await find(viewer, id);
    await inspections.change(viewer, before.record.inspectionId, async (tx, seen) => {
      const record = await store.find(id, tx);
      if (!record || !canSeeHistory(seen)) throw notFound('version of the narrative');
      await work(tx, { record, seen });
    });
    return find(viewer, id);
  }

  /** Whole texts in memory at once, whatever was asked for. */
  const read = createLimiter(2);

  return {
    find, log,

    /** Newest first; NOT_FOUND for whoever may not open the text. */
    async list(seen: SeenInspection, { sectionId, first, after }: { sectionId?: string | null | undefined; first: number; after?: string | null | undefined }): Promise<VersionPage> {
      if (!canSeeHistory(seen)) throw notFound('narrative');
      const size = pageSize(first, narrativeVersionLimits.page);
      const cursor = decodeCursor(cursorKey, after);
      const wanted = { inspectionId: seen.record.id, sectionId: sectionId ?? undefined };
      if (wanted.sectionId !== undefined && !(await store.present(wanted.inspectionId)).some((place) => place.sectionId === wanted.sectionId)) throw notFound('section');
      await readOff(wanted.inspectionId);
      const rows = await store.page(wanted, size + 1, cursor && { at: cursor[0], id: cursor[1] });
      const totalCount = await store.count(wanted);
      return { ...toPage(rows.map((record) => ({ record, seen })), size, ({ record }) => encodeCursor([record.at.toISOString(), record.id])), totalCount, seen };
    },

    placesOf,
    /** What each of its sections said, or one of them, told to its reader. */
    async sectionsOf(version: SeenVersion, sectionId?: string | null): Promise<SectionTold[]> {
      return Promise.all((await placesOf(version, sectionId)).map(async (place) => toldTo(version.seen, await read(() => texts.sectionAt(place)), store)));
    },

    /** Gives the place where the text stands now a name. */
    async save(viewer: Viewer, input: unknown): Promise<SeenVersion> {
      const { id, inspectionId, sectionId = null, name } = parseInput(saveNarrativeVersionInput, input);
      await inspections.change(viewer, inspectionId, async (tx, seen) => {
        assertCan(seen, 'narrative:name-version', 'name a version of the narrative');
        const places = (await store.present(inspectionId, tx)).filter((place) => sectionId === null || place.sectionId === sectionId);
        if (places.length === 0) throw notFound('section');
        if (places.every(({ upTo }) => upTo === 0n)) throw new AppError('INVALID_INPUT', 'Nothing is written here yet', { remedy: 'Name a version once there is text' });
        const isNew = await store.add(tx, { id, inspectionId, sectionId, kind: 'SAVED', name, at: now(), savedById: viewer.userId }, places);
        if (isNew) await log(tx, seen, 'version.saved', { versionId: id, sectionId });
      });
      const saved = await find(viewer, id);
      // Sent again after a lost answer it is there; under another name it was not what arrived.
      if (saved.record.name !== name || saved.record.sectionId !== sectionId) throw new AppError('CONFLICT', `This version was saved before, as “${saved.record.name ?? ''}”`, { remedy: 'Look at the list of versions, and name it anew there', details: { current: { name: saved.record.name } } });
      return saved;
    },

    /** Names a version anew or takes its name away; what is frozen keeps it. */
    name(viewer: Viewer, input: unknown): Promise<SeenVersion> {
      const { versionId, name = null } = parseInput(nameNarrativeVersionInput, input);
      return change(viewer, versionId, async (tx, { record, seen }) => {
        assertCan(seen, 'narrative:name-version', 'name a version of the narrative');
        if (record.name === name) return;
        if (record.frozenAt) throw new AppError('FORBIDDEN', 'This version is the one that went out, and keeps its name', { remedy: 'Name another version' });
        await store.change(tx, versionId, { name });
        await log(tx, seen, 'version.named', { versionId, sectionId: record.sectionId });
      });
    },

    /** Marks the whole narrative as it was at a version as what went out, for good. */
    async freeze(viewer: Viewer, input: unknown): Promise<SeenVersion> {
      const { versionId, name, purpose } = parseInput(freezeNarrativeVersionInput, input);
      const found = await find(viewer, versionId);
      assertCan(found.seen, 'narrative:freeze', 'freeze a version of the narrative');
      if (found.record.sectionId !== null) throw invalidInput([{ field: 'versionId', message: 'Only the whole narrative can be frozen: choose a version of the whole' }]);
      // Its places never change, so that it can be read before the lock.
      const sections = await Promise.all((await store.places(versionId)).map((place) => read(() => texts.sectionAt(place))));
      return change(viewer, versionId, async (tx, { record, seen }) => {
        assertCan(seen, 'narrative:freeze', 'freeze a version of the narrative');
        if (record.frozenAt && record.frozenFor === purpose && record.name === name) return;
        if (record.frozenAt) throw new AppError('CONFLICT', 'This version was frozen already', { remedy: 'Look at it again', details: { current: { name: record.name, purpose: record.frozenFor } } });
        await store.change(tx, versionId, { name, frozenFor: purpose, frozenAt: now(), frozenById: viewer.userId });
        await log(tx, seen, 'version.frozen', { versionId, sectionId: null, purpose, contentHash: hashOfSections(sections) });
      });
    },
  };
}
export type VersionService = ReturnType<typeof createVersionService>;
