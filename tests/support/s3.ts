import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { S3Settings } from '../../server/src/platform/storage/index.ts';

interface Bucket {
  readonly callback: () => (request: IncomingMessage, response: ServerResponse) => void;
  readonly configureBuckets: () => Promise<unknown>;
}
const S3rver = createRequire(import.meta.url)('s3rver') as new (options: object) => Bucket;

export interface TestS3 {
  readonly settings: S3Settings;
  readonly stop: () => Promise<void>;
}

const bucket = 'files';
const page = 1000;

/**
 * An S3-compatible store on loopback. s3rver knows all that is asked of it but two things about uploads in parts: which parts there are, and
 * giving one up; these are answered here from the folder it keeps.
 */
export async function startTestS3(): Promise<TestS3> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ji-s3-'));
  const s3rver = new S3rver({ silent: true, directory: folder, configureBuckets: [{ name: bucket, configs: [] }] });
  await s3rver.configureBuckets();
  const answer = s3rver.callback();
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const uploadId = searchParams.get('uploadId');
    const uploads = path.join(folder, bucket, '._S3rver_uploads', uploadId ?? '');
    if (!uploadId || (request.method !== 'GET' && request.method !== 'DELETE')) return answer(request, response);
    if (!existsSync(uploads)) return void response.writeHead(404, { 'Content-Type': 'application/xml' }).end('<Error><Code>NoSuchUpload</Code><Message>There is none</Message></Error>');
    if (request.method === 'DELETE') {
      rmSync(uploads, { recursive: true });
      return void response.writeHead(204).end();
    }
    response.writeHead(200, { 'Content-Type': 'application/xml' }).end(partsOf(uploads, pathname.split('/').slice(2).join('/'), uploadId, Number(searchParams.get('part-number-marker') ?? 0)));
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', () => resolve()); });
  return {
    settings: { bucket, region: 'eu-west-2', endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => { server.close(resolve); });
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function partsOf(folder: string, key: string, uploadId: string, after: number): string {
  const numbers = readdirSync(folder).filter((name) => /^\d+$/.test(name) && existsSync(path.join(folder, `${name}.md5`))).map(Number).filter((number) => number > after).sort((a, b) => a - b);
  const parts = numbers.slice(0, page).map((number) => {
    const file = path.join(folder, String(number));
    return `<Part><PartNumber>${number}</PartNumber><ETag>"${readFileSync(`${file}.md5`, 'utf8')}"</ETag><Size>${statSync(file).size}</Size><LastModified>${statSync(file).mtime.toISOString()}</LastModified></Part>`;
  });
  return `<ListPartsResult><Bucket>${bucket}</Bucket><Key>${key}</Key><UploadId>${uploadId}</UploadId><IsTruncated>${numbers.length > page}</IsTruncated><NextPartNumberMarker>${numbers[page - 1] ?? 0}</NextPartNumberMarker>${parts.join('')}</ListPartsResult>`;
}
