import { fileLimits } from '@joint/shared';
import { Upload } from '@tus/server';
import { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { addJob, defineTask, type AnyTask } from '../../platform/jobs.ts';
import type { FileStorage } from '../../platform/storage/index.ts';
import { audienceOf, factsOf, type Evidence } from '../evidence/index.ts';
import { jobs } from './files.jobs.ts';
import { canOpen } from './files.policy.ts';
import { assertAttached, beginningOf, payloadOf, type AttachedFile, type FileCopy } from './files.record.ts';
import type { FileStore } from './files.store.ts';
import type { UploadHashes } from './hashes.ts';

interface Parts {
  readonly store: FileStore;
  readonly storage: FileStorage;
  readonly hashes: UploadHashes;
  readonly evidence: Evidence;
  readonly isScanned: boolean;
}

const aCopy: z.ZodType<FileCopy> = z.object({ fileId: z.uuid(), copyId: z.uuid(), evidenceId: z.uuid(), userId: z.uuid(), agencyId: z.uuid() });

/** Queues a copy; one that was given up is begun anew. */
export const queueCopy = (tx: Transaction, copy: FileCopy): Promise<void> => addJob(tx, jobs.copy, copy, undefined, `${jobs.copy} ${copy.copyId}`);

/** For a piece that is taken over, in its transaction: the piece shows the file as coming until it is here, or says why it is not. */
export const createAskForCopy = (store: FileStore) => async (tx: Transaction, copy: FileCopy): Promise<void> => {
  await store.askForCopy(tx, copy);
  await queueCopy(tx, copy);
};
export type AskForCopy = ReturnType<typeof createAskForCopy>;

/** Copies the bytes of a file for a piece that was taken over. The copy is looked at for viruses and read like any other file. Done twice, it is there once. */
export function createCopyTask({ store, storage, hashes, evidence, isScanned }: Parts): AnyTask {
  async function copyBytes({ id, size, sha256 }: AttachedFile, copyId: string): Promise<void> {
    await storage.uploads.create(new Upload({ id: copyId, size, offset: 0 }));
    await storage.uploads.write(await storage.read(id), copyId, 0);
    await storage.settle(copyId);
    if ((await hashes.hashOf(storage, copyId, size)) !== sha256) throw new Error(`the copy of file ${id} is not what the file is`);
  }

  async function attach(file: AttachedFile, { copyId, evidenceId, userId, agencyId }: FileCopy): Promise<void> {
    await evidence.service.changeByService(evidenceId, async (tx, record) => {
      if (record.status === 'WITHDRAWN') return store.settleCopy(tx, copyId, null);
      if ((await store.countAttached(tx, evidenceId)) >= fileLimits.perEvidence) return store.settleCopy(tx, copyId, 'NO_ROOM');
      const { name, size, mediaType, sha256 } = file;
      await store.settleCopy(tx, copyId, null);
      const { job, ...beginning } = beginningOf(mediaType, isScanned);
      if (!(await store.addCopy(tx, { id: copyId, evidenceId, addedById: userId, name, size, mediaType, sha256, ...beginning }))) return;
      if (job) await addJob(tx, job, { fileId: copyId });
      const payload = payloadOf({ ...file, id: copyId, evidenceId });
      await appendEvent(tx, { inspectionId: record.inspectionId, type: 'file.attached', actorId: userId, agencyId, audience: audienceOf(factsOf(record), record.phase), payload });
    });
    if (!(await store.find(copyId))) await storage.remove(copyId);
  }

  return defineTask({
    name: jobs.copy, payload: aCopy,
    async work(copy) {
      if (await store.find(copy.copyId)) return;
      const file = await store.find(copy.fileId);
      const gone = (): Promise<void> => store.transaction((tx) => store.settleCopy(tx, copy.copyId, 'GONE'));
      // Taken away meanwhile, there is nothing to take along.
      if (file?.status !== 'ATTACHED') return gone();
      assertAttached(file);
      if (file.scan === 'WAITING') throw new Error('the file is still being checked for viruses: it is copied once that is done');
      if (!canOpen(file, true)) return gone();
      await copyBytes(file, copy.copyId);
      await attach(file, copy);
    },
  });
}
