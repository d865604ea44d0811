import type { Logger } from '../../platform/logger.ts';
import type { InspectionService } from '../inspections/index.ts';
import { today } from './calendar.ts';
import type { RequestLog } from './requests.log.ts';
import type { RequestStore } from './requests.store.ts';

/** How often, in milliseconds, to look whether a due day has passed. */
const everyMs = 60_000;

interface Parts {
  readonly store: RequestStore;
  readonly log: RequestLog;
  readonly inspections: InspectionService;
  readonly logger: Logger;
}

/** Says in the log, once for each due day, that a request became overdue. Every node looks; the row says which of them was first. */
export function createOverdueWatch({ store, log, inspections, logger }: Parts) {
  let timer: NodeJS.Timeout | undefined;
  let looking: Promise<unknown> = Promise.resolve();

  /** Gives how many this node told of. */
  async function sweep(): Promise<number> {
    const day = today();
    let told = 0;
    for (const { id, inspectionId } of await store.untoldOverdue(day)) {
      await inspections.changeByService(inspectionId, async (tx) => {
        const record = await store.lock(tx, id);
        if (!record?.dueOn || !(await store.claimOverdue(tx, id, day))) return;
        await log.write(tx, null, 'request.overdue', record, { dueOn: record.dueOn });
        told += 1;
      });
    }
    return told;
  }

  const begin = () => void (looking = sweep().catch((error: unknown) => logger.warn({ error: String(error) }, 'could not look for overdue requests')));
  return {
    sweep,
    start(): void {
      begin();
      timer = setInterval(begin, everyMs);
    },
    async stop(): Promise<void> {
      clearInterval(timer);
      await looking;
    },
  };
}
