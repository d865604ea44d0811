import { beginUploadInput, fileFault, fileLimits, sizeInWords } from '@joint/shared';
import { z } from 'zod';
import { AppError, invalidInput, notFound, parseInput } from '../../platform/errors.ts';
import type { FileStorage } from '../../platform/storage/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { factsOf, type EvidenceService } from '../evidence/index.ts';
import { faultOfName, judge } from './content.ts';
import { assertCanChange } from './files.policy.ts';
import type { FileRecord } from './files.record.ts';
import type { FileStore } from './files.store.ts';
import type { UploadHashes } from './hashes.ts';

interface Parts {
  readonly store: FileStore;
  readonly storage: FileStorage;
  readonly hashes: UploadHashes;
  readonly evidence: EvidenceService;
}

/** A file that has all its bytes. */
type WholeFile = FileRecord & { readonly mediaType: string; readonly sha256: string };
const isWhole = (record: FileRecord): record is WholeFile => record.mediaType !== null && record.sha256 !== null;

const fault = (message: string): AppError => invalidInput([{ field: 'file', message }]);

/** Uploads from their beginning until all of their bytes are here; attaching is the service's. */
export function createUploads({ store, storage, hashes, evidence }: Parts) {
  const finishing = new Map<string, Promise<WholeFile>>();

  async function assertMayWrite(viewer: Viewer, evidenceId: string): Promise<void> {
    const { record, seen } = await evidence.find(viewer, evidenceId);
    assertCanChange(seen, factsOf(record));
  }

  /** The viewer's own; nobody learns that another's exists. */
  async function find(viewer: Viewer, id: string): Promise<FileRecord> {
    const upload = z.uuid().safeParse(id).success ? await store.findUpload(id, viewer.userId) : null;
    if (!upload) throw notFound('upload');
    return upload;
  }

  async function discard(id: string): Promise<void> {
    hashes.forget(id);
    await storage.remove(id);
    await store.forget(id);
  }

  async function judgeWhole(upload: FileRecord): Promise<WholeFile> {
    const { id, name, size } = upload;
    const { offset } = await storage.uploads.getUpload(id);
    if (offset !== size) throw fault(`“${name}” has not arrived whole: ${sizeInWords(offset)} of ${sizeInWords(size)}. Choose it again to go on`);
    const judged = await judge({ name, size, read: (range) => storage.read(id, range) });
    if ('fault' in judged) {
      await discard(id);
      throw fault(judged.fault);
    }
    const [sha256] = await Promise.all([hashes.hashOf(storage, id, size), storage.settle(id)]);
    const { mediaType } = judged.kind;
    if (!(await store.setContent(id, { mediaType, sha256 }))) throw notFound('upload');
    return { ...upload, mediaType, sha256 };
  }

  return {
    find,

    /** Says whether it may begin, before a byte is sent. */
    async begin(viewer: Viewer, id: string, input: unknown): Promise<void> {
      const { evidenceId, name, size } = parseInput(beginUploadInput, input);
      await assertMayWrite(viewer, evidenceId);
      const wrong = fileFault({ name, size });
      if (wrong) throw fault(wrong);
      const named = faultOfName(name);
      if (named) throw fault(named);
      await store.transaction(async (tx) => {
        const begun = await store.countUnfinished(tx, viewer.userId);
        if (begun.count >= fileLimits.unfinished || begun.bytes + size > fileLimits.unfinishedBytes) {
          throw new AppError('TOO_MANY_REQUESTS', 'You have too many uploads that are not finished', { remedy: 'Finish or cancel some of them first' });
        }
        if ((await store.countAttached(tx, evidenceId)) >= fileLimits.perEvidence) throw fault(tooMany);
        await store.begin(tx, { id, evidenceId, addedById: viewer.userId, name, size });
      });
    },

    /** Whether the viewer may send more of it, or ask how much is here. */
    async assertMayGoOn(viewer: Viewer, id: string): Promise<void> {
      await assertMayWrite(viewer, (await find(viewer, id)).evidenceId);
    },

    /** Looks at what has all arrived: hash, type by content, safe on the disk. What may not be attached is thrown away. Asked twice, it looks once. */
    async finish(upload: FileRecord): Promise<WholeFile> {
      if (isWhole(upload)) return upload;
      const running = finishing.get(upload.id) ?? judgeWhole(upload).finally(() => finishing.delete(upload.id));
      finishing.set(upload.id, running);
      return running;
    },

    async cancel(viewer: Viewer, id: string): Promise<void> {
      await find(viewer, id);
      await discard(id);
    },
  };
}
export type Uploads = ReturnType<typeof createUploads>;

export const tooMany = `This evidence has ${fileLimits.perEvidence} files already. Remove one first, or add other evidence`;
