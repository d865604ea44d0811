import type { Readable } from 'node:stream';
import { attachFileInput, fileLimits, removeFileInput, type EventType } from '@joint/shared';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { AppError, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { groupedLoader } from '../../platform/grouped.ts';
import { addJob } from '../../platform/jobs.ts';
import type { ByteRange, FileStorage } from '../../platform/storage/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { audienceOf, factsOf, type EvidenceService, type SeenEvidence } from '../evidence/index.ts';
import { assertCanChange, canOpen, isOwn } from './files.policy.ts';
import { assertAttached, beginningOf, payloadOf, type AttachedFile, type FileRecord, type SeenFile } from './files.record.ts';
import type { FileScreening } from './files.screening.ts';
import type { FileStore } from './files.store.ts';
import { jobs } from './files.jobs.ts';
import { tooMany, type Uploads } from './files.uploads.ts';

interface Parts {
  readonly store: FileStore;
  readonly storage: FileStorage;
  readonly uploads: Uploads;
  readonly screening: FileScreening;
  readonly evidence: EvidenceService;
  readonly isScanned: boolean;
}

type Change = Extract<EventType, 'file.attached' | 'file.removed'>;

export function createFileService({ store, storage, uploads, screening, evidence, isScanned }: Parts) {
  /** A file and its evidence as the viewer meets it; NOT_FOUND where they may not see the evidence. */
  async function look(viewer: Viewer, id: string): Promise<SeenFile> {
    const record = z.uuid().safeParse(id).success ? await store.find(id) : null;
    const seen = record && record.status !== 'UPLOADING' && (await orNull(evidence.find(viewer, record.evidenceId)));
    if (!record || !seen) throw notFound('file');
    assertAttached(record);
    return { ...record, isOwn: isOwn(seen.seen, factsOf(seen.record)) };
  }

  async function log(tx: Transaction, { record, seen }: SeenEvidence, type: Change, file: AttachedFile): Promise<void> {
    const { viewer, inspection } = seen;
    await appendEvent(tx, { inspectionId: record.inspectionId, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(factsOf(record), inspection.phase), payload: payloadOf(file) });
  }

  async function lockAttached(tx: Transaction, id: string): Promise<AttachedFile> {
    const record = await store.lock(tx, id);
    if (!record) throw notFound('file');
    assertAttached(record);
    return record;
  }

  /** In one transaction with its event and the jobs that follow from it. */
  async function attachWhole(viewer: Viewer, upload: FileRecord): Promise<SeenFile> {
    const { id, evidenceId } = upload;
    await evidence.change(viewer, evidenceId, async (tx, found) => {
      const current = await store.lock(tx, id);
      if (!current) throw notFound('upload');
      if (current.status !== 'UPLOADING') return;
      assertCanChange(found.seen, factsOf(found.record));
      if ((await store.countAttached(tx, evidenceId)) >= fileLimits.perEvidence) throw invalidInput([{ field: 'file', message: tooMany }]);
      const { job, ...beginning } = beginningOf(current.mediaType ?? '', isScanned);
      await store.attach(tx, id, beginning);
      if (job) await addJob(tx, job, { fileId: id });
      await log(tx, found, 'file.attached', await lockAttached(tx, id));
    });
    return look(viewer, id);
  }

  return {
    isScanned,

    /** Files and own uploads of many pieces of one reader's, who may see all of these pieces. */
    loaders: (viewer: Viewer) => ({
      /** What was found in files of the reader's own agency. */
      findings: groupedLoader(store.findingsOf, ({ fileId }) => fileId),
      files: groupedLoader(store.ofEvidence, ({ evidenceId }) => evidenceId),
      /** What was chosen to come along with each piece and is not here, for people of its agency. */
      coming: groupedLoader(store.comingTo, ({ evidenceId }) => evidenceId),
      unfinished: groupedLoader((ids) => store.unfinishedOf(viewer.userId, ids), ({ evidenceId }) => evidenceId),
    }),

    async attach(viewer: Viewer, input: unknown): Promise<SeenFile> {
      const { fileId } = parseInput(attachFileInput, input);
      const record = await store.find(fileId);
      if (record?.addedById !== viewer.userId) throw notFound('upload');
      // A repeated send is answered as the first one was.
      if (record.status !== 'UPLOADING') return look(viewer, fileId);
      await uploads.assertMayGoOn(viewer, fileId);
      return attachWhole(viewer, await uploads.finish(record));
    },

    async remove(viewer: Viewer, input: unknown): Promise<SeenFile> {
      const { fileId } = parseInput(removeFileInput, input);
      const { evidenceId } = await look(viewer, fileId);
      await evidence.change(viewer, evidenceId, async (tx, found) => {
        assertCanChange(found.seen, factsOf(found.record));
        if ((await lockAttached(tx, fileId)).status === 'REMOVED') return;
        await store.remove(tx, fileId, viewer.userId);
        await addJob(tx, jobs.removeBytes, { fileId });
        await log(tx, found, 'file.removed', await lockAttached(tx, fileId));
      });
      return look(viewer, fileId);
    },

    answer: (viewer: Viewer, input: unknown): Promise<SeenFile> => screening.answer(viewer, input, look),

    /** A file to be opened, and how to read it. Refuses with what keeps it shut. */
    async open(viewer: Viewer, id: string): Promise<{ file: SeenFile; read: (range?: ByteRange) => Promise<Readable> }> {
      const file = await look(viewer, id);
      if (file.scan === 'WAITING') throw new AppError('UNAVAILABLE', 'This file is being checked for viruses', { remedy: 'Try again in a few minutes' });
      if (canOpen(file, true) && !canOpen(file, file.isOwn)) {
        throw new AppError('UNAVAILABLE', 'This file is held back until the agency that added it has looked through it', { remedy: 'Try again later, or ask that agency' });
      }
      if (!canOpen(file, file.isOwn)) throw notFound('file');
      return { file, read: (range) => storage.read(id, range) };
    },
  };
}
export type FileService = ReturnType<typeof createFileService>;
