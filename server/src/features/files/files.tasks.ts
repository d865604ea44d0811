import { fileLimits, type EventType } from '@joint/shared';
import { z } from 'zod';
import { now } from '../../platform/clock.ts';
import type { Transaction } from '../../platform/database.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import { addJob, defineTask, type AnyTask } from '../../platform/jobs.ts';
import type { Logger } from '../../platform/logger.ts';
import type { FileStorage } from '../../platform/storage/index.ts';
import type { VirusScanner } from '../../platform/virus-scanner.ts';
import { audienceOf, factsOf, type Evidence } from '../evidence/index.ts';
import { queueCopy } from './files.copy.ts';
import { jobs } from './files.jobs.ts';
import { assertAttached, payloadOf, type FileRecord } from './files.record.ts';
import type { FileScreening } from './files.screening.ts';
import type { FileAtWork, FileStore } from './files.store.ts';
import { readText } from './text/index.ts';

interface Parts {
  readonly store: FileStore;
  readonly screening: FileScreening;
  readonly storage: FileStorage;
  readonly scanner: VirusScanner | null;
  readonly evidence: Evidence;
  readonly logger: Logger;
}

const ofFile = z.object({ fileId: z.uuid() });
const isWaiting = ({ status, scan }: FileRecord): boolean => status === 'ATTACHED' && scan === 'WAITING';

/** What happens to files after the answer. Each may be done twice without harm. */
export function createFileTasks({ store, screening, storage, scanner, evidence, logger }: Parts): AnyTask[] {
  /** The service's own change of a file: no person's, but with its event in the one transaction like any other. */
  async function settle(found: FileAtWork, type: Extract<EventType, 'file.found-clean' | 'file.found-infected'>, change: (tx: Transaction) => Promise<void>): Promise<void> {
    await evidence.service.changeByService(found.evidenceId, async (tx, record) => {
      const current = await store.lock(tx, found.id);
      if (!current || !isWaiting(current)) return;
      assertAttached(current);
      await change(tx);
      await appendEvent(tx, { inspectionId: record.inspectionId, type, actorId: null, agencyId: null, audience: audienceOf(factsOf(record), record.phase), payload: payloadOf(current) });
    });
  }

  const scan = async ({ fileId }: z.output<typeof ofFile>): Promise<void> => {
    const file = await store.unsafeFindAtWork(null, fileId);
    if (!file || !isWaiting(file)) return;
    if (!scanner) throw new Error('CLAMAV_URL is no longer set, and this file waits for a virus scan: set it, so that the file can be opened');
    const verdict = await scanner.scan(await storage.read(fileId));
    if (verdict.is === 'infected') logger.warn({ fileId, virus: verdict.name }, 'a virus was found in a file; it was taken away');
    await settle(file, verdict.is === 'clean' ? 'file.found-clean' : 'file.found-infected', async (tx) => {
      await store.setScan(tx, fileId, verdict.is === 'clean' ? 'CLEAN' : 'INFECTED');
      if (verdict.is === 'infected') await store.remove(tx, fileId, null);
      await addJob(tx, verdict.is === 'clean' ? jobs.readText : jobs.removeBytes, { fileId });
    });
  };

  return [
    defineTask({ name: jobs.scan, payload: ofFile, work: scan }),
    defineTask({
      name: jobs.readText, payload: ofFile,
      async work({ fileId }) {
        const file = await store.find(fileId);
        if (file?.status !== 'ATTACHED' || file.textStatus === 'READ' || !file.mediaType) return;
        const text = await readText({ mediaType: file.mediaType, size: file.size, read: () => storage.read(fileId) });
        if ('problem' in text) logger.info({ fileId, problem: text.problem }, 'the words of a file could not be read');
        await screening.settle(fileId, 'problem' in text ? (text.isWordless ? 'NO_WORDS' : 'NOT_READ') : text);
      },
    }),
    defineTask({
      name: jobs.removeBytes, payload: ofFile,
      async work({ fileId }) {
        const file = await store.find(fileId);
        if (!file || file.status === 'REMOVED') await storage.remove(fileId);
      },
    }),
    defineTask({
      name: jobs.sweep, payload: z.object({}), schedule: '*/10 * * * *',
      async work() {
        const before = new Date(now().getTime() - fileLimits.unfinishedHours * 3_600_000);
        while (await store.forgetOldest(before, storage.remove));
        // A scanner or a storage that was away for long: what waits for them is begun anew until it is done.
        const again = new Date(now().getTime() - fileLimits.againMinutes * 60_000);
        const [copies, unscanned] = [await store.copiesSince(again), scanner ? await store.unscannedSince(again) : []];
        await store.transaction(async (tx) => {
          for (const copy of copies) await queueCopy(tx, copy);
          for (const fileId of unscanned) await addJob(tx, jobs.scan, { fileId }, undefined, `${jobs.scan} ${fileId}`);
        });
        for (const id of await store.waitingSince(screening.lateBefore(now()))) await screening.settle(id, 'NOT_READ');
      },
    }),
  ];
}
