import { memory, processorTimeWithChildren } from '../figures.ts';
import { startHelper, type HelperProcess } from '../helper-process.ts';
import { startProduct } from '../product.ts';
import type { BenchRun } from '../run.ts';
import type { Side } from './generator.ts';
import { startHocuspocus } from './hocuspocus.ts';

export const sideNames = ['ours', 'baseline'] as const satisfies readonly Side[];

/** Both servers and the one generator that speaks to them. */
export interface Sides {
  readonly generator: HelperProcess;
  readonly origin: Readonly<Record<Side, string>>;
  /** Milliseconds of processor time so far, the processes that a server starts included. */
  readonly processor: (side: Side) => number;
  readonly megabytes: (side: Side) => number;
}

export async function startSides({ database, profile }: BenchRun, later: (stop: () => Promise<unknown>) => void, { only }: { only?: 'ours' } = {}): Promise<Sides> {
  const product = await startProduct(database.url, profile);
  later(product.stop);
  const hocuspocus = only ? null : await startHocuspocus(database.url);
  if (hocuspocus) later(hocuspocus.stop);
  const generator = await startHelper(new URL('./generator.ts', import.meta.url));
  later(generator.stop);
  const pids = { ours: product.pid, baseline: hocuspocus?.pid ?? 0 };
  return {
    generator,
    origin: { ours: product.origin, baseline: hocuspocus?.origin ?? '' },
    processor: (side) => processorTimeWithChildren(pids[side]) ?? 0,
    megabytes: (side) => memory(pids[side])['rss_mb'] ?? 0,
  };
}

