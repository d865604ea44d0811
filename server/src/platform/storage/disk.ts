import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import { FileStore } from '@tus/file-store';
import type { FileStorage } from './storage.ts';

/** Flushes a file, or the entries of a folder, to the disk. */
async function flush(target: string): Promise<void> {
  const handle = await open(target, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Files in one folder of this machine, or of a disk that all nodes share. */
export async function openDiskStorage(folder: string): Promise<FileStorage> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = (id: string): string => path.join(folder, path.basename(id));
  const uploads = new FileStore({ directory: folder });
  const write = uploads.write.bind(uploads);
  uploads.write = async (...given) => {
    const offset = await write(...given);
    // While the next part comes in, so that little is left to wait for at the end; `settle` alone is relied on.
    void flush(at(given[1])).catch(() => undefined);
    return offset;
  };
  return {
    uploads,
    async read(id, range) {
      const handle = await open(at(id), 'r');
      return handle.createReadStream({ ...range, autoClose: true });
    },
    async settle(id) {
      await flush(at(id));
      // Windows does not open folders, and keeps their entries by itself.
      if (process.platform !== 'win32') await flush(folder);
    },
    async remove(id) {
      await rm(at(id), { force: true });
      await rm(`${at(id)}.json`, { force: true });
    },
  };
}
