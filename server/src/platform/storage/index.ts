import { DataStore } from '@tus/server';
import { openDiskStorage } from './disk.ts';
import { openS3Storage, type S3Settings } from './s3.ts';
import type { FileStorage } from './storage.ts';

export type { S3Settings } from './s3.ts';
export type { ByteRange, FileStorage } from './storage.ts';
export { openUploadLocks } from './upload-locks.ts';

/** The storage that the settings name: a bucket, or else a folder. */
export async function openStorage({ filesDir, s3 }: { readonly filesDir: string; readonly s3: S3Settings | undefined }): Promise<FileStorage> {
  return s3 ? await openS3Storage(s3) : openDiskStorage(filesDir);
}

const refuse = async (): Promise<never> => { throw new Error('this program was started without a storage for files'); };

/** For programs that touch no files. */
export const noStorage = (): FileStorage => ({ uploads: new DataStore(), read: refuse, settle: refuse, remove: refuse });
