import type { Locker } from '@tus/server';
import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { FileStorage } from '../../platform/storage/index.ts';
import type { VirusScanner } from '../../platform/virus-scanner.ts';
import type { Viewer } from '../../platform/viewer.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Users } from '../users/index.ts';
import { createAskForCopy, createCopyTask } from './files.copy.ts';
import { createFilePlaces } from './files.places.ts';
import { createFilePresenters } from './files.presenters.ts';
import { createFileResolvers } from './files.resolvers.ts';
import { createDownloadRouter, createUploadRouter } from './files.routes.ts';
import { createFileScreening } from './files.screening.ts';
import { filesSearchPart } from './files.search.sql.ts';
import { createFileService } from './files.service.ts';
import { createFileStore } from './files.store.ts';
import { fileSummaries } from './files.summaries.ts';
import { createFileTasks } from './files.tasks.ts';
import { createUploads } from './files.uploads.ts';
import { createUploadHashes } from './hashes.ts';
import { createPutFile } from './put-file.ts';

export { faultOfArchive } from './archive.ts';
export { faultOfName } from './content.ts';
export type { AskForCopy } from './files.copy.ts';
export type { AttachedFile } from './files.record.ts';

/** What files need from outside the database. */
export interface FileSurroundings {
  readonly storage: FileStorage;
  /** Null where files are not looked at for viruses. */
  readonly scanner: VirusScanner | null;
  /** So that one request at a time writes an upload, over all nodes; left out where there is but one program. */
  readonly locks?: Locker;
}

interface Parts extends FileSurroundings {
  readonly database: Database;
  readonly evidence: Evidence;
  readonly users: Users;
  readonly logger: Logger;
}

export function createFiles({ database, storage, scanner, locks, evidence, users, logger }: Parts) {
  const store = createFileStore(database);
  const hashes = createUploadHashes();
  const uploads = createUploads({ store, storage, hashes, evidence: evidence.service });
  const screening = createFileScreening({ store, evidence: evidence.service });
  evidence.beforeSubmitting(screening.assertAnswered);
  const service = createFileService({ store, storage, uploads, screening, evidence: evidence.service, isScanned: scanner !== null });
  hashes.watch(storage.uploads);
  return {
    service,
    askForCopy: createAskForCopy(store),
    /** Attaches bytes that are at hand, as a browser would: for the demo and for tests. */
    put: createPutFile({ uploads, service, storage }),
    resolvers: createFileResolvers(service, users),
    presenters: createFilePresenters(store, evidence),
    summaries: fileSummaries,
    searchPart: filesSearchPart,
    places: createFilePlaces(store),
    tasks: [...createFileTasks({ store, screening, storage, scanner, evidence, logger }), createCopyTask({ store, storage, hashes, evidence, isScanned: scanner !== null })],
    routers: (authenticate: (cookieHeader: string | undefined) => Promise<Viewer | null>) => [
      { path: '/uploads', router: createUploadRouter({ uploads, storage, locks, logger, authenticate }) },
      { path: '/files', router: createDownloadRouter({ service, logger, authenticate }) },
    ],
  };
}
export type Files = ReturnType<typeof createFiles>;
