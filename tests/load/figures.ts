import { readFileSync } from 'node:fs';
import { round, type Figures } from './report.ts';

/** The value that a share of all samples does not exceed. Sorts in place. */
function percentile(sorted: Float64Array, share: number): number {
  const value = sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  if (value === undefined) throw new Error('nothing was measured');
  return value;
}

/** p50, p95 and p99 in milliseconds. */
export function percentiles(samples: readonly number[] | Float64Array, prefix = ''): Figures {
  const sorted = Float64Array.from(samples).sort();
  return Object.fromEntries([50, 95, 99].map((p) => [`${prefix}p${p}_ms`, round(percentile(sorted, p / 100))]));
}

export const median = (values: readonly number[]): number => percentile(Float64Array.from(values).sort(), 0.5);

/** What a process holds in memory; left out where the system does not tell it. */
export function memory(pid: number): Figures {
  try {
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    return { rss_mb: Math.round(kilobytes / 1024) };
  } catch {
    return {};
  }
}

/** Hundredths of a second: Linux counts in them whatever its own clock does. */
const tickMs = 10;

/** Milliseconds of processor time a process has used so far: unlike the clock, it does not see what else the machine does. Undefined where the system does not tell. */
export function processorTime(pid: number): number | undefined {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
    return (Number(afterName[11]) + Number(afterName[12])) * tickMs;
  } catch {
    return undefined;
  }
}

/** The same with the processes it started, those that ended included. */
export function processorTimeWithChildren(pid: number): number | undefined {
  const own = processorTime(pid);
  if (own === undefined) return undefined;
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ');
  const ended = (Number(afterName[13]) + Number(afterName[14])) * tickMs;
  const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number);
  return own + ended + children.reduce((sum, child) => sum + (processorTimeWithChildren(child) ?? 0), 0);
}

/** Milliseconds since 1970 with their fractions: processes of one machine agree on it. */
export const instant = (): number => performance.timeOrigin + performance.now();

export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
