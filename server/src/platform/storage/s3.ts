import type { Readable } from 'node:stream';
import type { S3ClientConfig } from '@aws-sdk/client-s3';
import type { FileStorage } from './storage.ts';

export interface S3Settings {
  readonly bucket: string;
  readonly region: string;
  /** Of a store that is not Amazon's. */
  readonly endpoint: string | undefined;
  /** Left out, they are found as Amazon's own tools find them. */
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string } | undefined;
}

/** Bytes sent to the store at a time, and the least it takes except for the last. */
const partSize = 8 * 1024 ** 2;

/** Files in a bucket of an S3-compatible store; the bucket is made by whoever runs the service. */
export async function openS3Storage({ bucket, region, endpoint, credentials }: S3Settings): Promise<FileStorage> {
  // Six hundred files, which a service that keeps its own in a folder starts without.
  const [{ S3 }, { S3Store }] = await Promise.all([import('@aws-sdk/client-s3'), import('@tus/s3-store')]);
  const config: S3ClientConfig = {
    region, ...(endpoint && { endpoint, forcePathStyle: true }), ...(credentials && { credentials }),
    // Stores other than Amazon's know only the checksums that every request needs.
    requestChecksumCalculation: 'WHEN_REQUIRED', responseChecksumValidation: 'WHEN_REQUIRED',
  };
  const client = new S3(config);
  const uploads = new S3Store({ partSize, useTags: false, s3ClientConfig: { ...config, bucket } });
  return {
    uploads,
    async read(id, range) {
      const { Body } = await client.getObject({ Bucket: bucket, Key: id, ...(range && { Range: `bytes=${range.start}-${range.end}` }) });
      if (!Body) throw new Error(`the store gave nothing of ${id}`);
      return Body as Readable;
    },
    // The store answers when it has kept the last part.
    settle: async () => undefined,
    async remove(id) {
      // Knows of the parts of an unfinished upload, and throws when there is none.
      await uploads.remove(id).catch(() => undefined);
      await client.deleteObjects({ Bucket: bucket, Delete: { Objects: [id, `${id}.info`, `${id}.part`].map((Key) => ({ Key })) } });
    },
  };
}
