import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { Upload } from '@tus/server';
import type { FileStorage } from '../../platform/storage/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { AttachedFile } from './files.record.ts';
import type { FileService } from './files.service.ts';
import type { Uploads } from './files.uploads.ts';

interface Parts {
  readonly uploads: Uploads;
  readonly service: FileService;
  readonly storage: FileStorage;
}

/** By the same steps and rules as an upload from a browser, only in one go. */
export const createPutFile = ({ uploads, service, storage }: Parts) =>
  async (viewer: Viewer, evidenceId: string, { name, bytes }: { readonly name: string; readonly bytes: Buffer }): Promise<AttachedFile> => {
    const id = randomUUID();
    const size = bytes.length;
    await uploads.begin(viewer, id, { evidenceId, name, size });
    await storage.uploads.create(new Upload({ id, size, offset: 0 }));
    await storage.uploads.write(Readable.from([bytes], { objectMode: false }), id, 0);
    return service.attach(viewer, { fileId: id });
  };
