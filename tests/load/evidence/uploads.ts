import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ask, contribute } from '../../support/graphql-client.ts';
import { aContribution, createInspectionAtWork } from '../../support/inspection-at-work.ts';
import { withCleaningUp } from '../cleaning-up.ts';
import { median, memory, processorTime, sleep } from '../figures.ts';
import { startHelper } from '../helper-process.ts';
import { startProduct } from '../product.ts';
import { round, toCase, type BenchCase, type Figures } from '../report.ts';
import type { BenchRun } from '../run.ts';
import type { Sending, Sent } from './sender.ts';

interface Plan {
  readonly bytes: number;
  /** Of each side, in turn. */
  readonly rounds: number;
}
const whole: Plan = { bytes: 1_000_000_000, rounds: 3 };
const quick: Plan = { bytes: 8_000_000, rounds: 1 };

/** At most this many times the time of the bare stream. */
const goal = 1.3;
/** Flat: at most this many times what the server holds after a file a sixteenth as large. */
const flat = 1.25;
const attachMutation = 'mutation ($input: AttachFileInput!) { attachFile(input: $input) { sha256 } }';
const removeMutation = 'mutation ($input: RemoveFileInput!) { removeFile(input: $input) { id } }';

/**
 * One large file from its first byte until it is attached: sent in chunks as a browser sends it, hashed, recognised, flushed to the disk, logged. The
 * baseline is one express route that pipes the request into a file.
 */
export async function benchUploads({ database, isQuick, profile, say }: BenchRun): Promise<BenchCase[]> {
  const { bytes, rounds } = isQuick ? quick : whole;
  return withCleaningUp(async (later) => {
    const folder = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-uploads-'));
    later(() => rm(folder, { recursive: true, force: true }));
    const inspection = await createInspectionAtWork(database.url, { inspectors: 1, contributors: 1 });
    later(inspection.close);
    const product = await startProduct(database.url, profile, { FILES_DIR: path.join(folder, 'ours') });
    later(product.stop);
    const [bare, sender] = [await startHelper(new URL('./baseline.ts', import.meta.url)), await startHelper(new URL('./sender.ts', import.meta.url))];
    later(bare.stop);
    later(sender.stop);
    const bareUrl = await bare.run<string>('start', folder);
    const { cookie } = inspection.contributors[0] ?? inspection.lead;
    const evidence = { ...aContribution(inspection, 1), id: randomUUID() };
    await contribute(product.origin, cookie, evidence);

    const upload = async (size: number): Promise<number> => {
      const began = performance.now();
      const { fileId, sha256 } = await sender.run<Sent>('upload', { origin: product.origin, cookie, evidenceId: evidence.id, bytes: size } satisfies Sending);
      const { data, errors } = await ask<{ attachFile: { sha256: string } }>(product.origin, cookie, attachMutation, { input: { fileId } });
      const took = (performance.now() - began) / 1000;
      if (data?.attachFile.sha256 !== sha256) throw new Error(`what arrived is not what was sent: ${JSON.stringify(errors)}`);
      await ask(product.origin, cookie, removeMutation, { input: { fileId } });
      return took;
    };
    const pipe = async (size: number): Promise<number> => {
      const began = performance.now();
      await sender.run('pipe', { origin: bareUrl, cookie, evidenceId: '', bytes: size } satisfies Sending);
      return (performance.now() - began) / 1000;
    };
    const sides = { ours: { send: upload, pid: product.pid, seconds: [] as number[], processorMs: 0 }, baseline: { send: pipe, pid: bare.pid, seconds: [] as number[], processorMs: 0 } };
    const all = [sides.ours, sides.baseline];
    say('Warming up…');
    await sender.run('prepare', { origin: '', cookie, evidenceId: '', bytes } satisfies Sending);
    for (const side of all) await side.send(Math.min(bytes, 64_000_000));
    const before = { ours: peakOf(product.pid), baseline: peakOf(bare.pid) };
    for (let turn = 0; turn < rounds; turn += 1) {
      for (const [name, side] of Object.entries(sides)) {
        say(`${name}, ${bytes / 1_000_000} MB…`);
        const processor = processorTime(side.pid) ?? 0;
        side.seconds.push(await side.send(bytes));
        side.processorMs += (processorTime(side.pid) ?? 0) - processor;
        await sleep(isQuick ? 0 : 2_000);
      }
    }
    const figures = (name: 'ours' | 'baseline'): Figures => {
      const { seconds, pid, processorMs } = sides[name];
      const took = median(seconds);
      return { seconds: round(took), mb_per_s: round(bytes / 1_000_000 / took), processor_ms: round(processorMs / rounds), rss_before_mb: before[name], peak_rss_mb: peakOf(pid), ...memory(pid) };
    };
    const [ours, baseline] = [figures('ours'), figures('baseline')];
    const grown = (side: Figures): Figures => ({ grown_mb: Math.max(0, (side['peak_rss_mb'] ?? 0) - (side['rss_before_mb'] ?? 0)) });
    const size = `${bytes / 1_000_000} MB`;
    const peak = (side: Figures, figure: string): Figures => ({ peak_rss_mb: side[figure] ?? 0 });
    return [
      toCase(`upload of ${size}`, 'seconds', ours, baseline, isQuick ? {} : { atMost: goal }),
      toCase(`memory above that of a server that has taken 64 MB, during uploads of ${size}`, 'grown_mb', grown(ours), grown(baseline)),
      toCase(`most memory of our server: after uploads of ${size}, and (as baseline) after one of 64 MB`, 'peak_rss_mb', peak(ours, 'peak_rss_mb'), peak(ours, 'rss_before_mb'), isQuick ? {} : { atMost: flat }),
    ];
  });
}

/** The most a process has held in memory since it began, in megabytes; 0 where the system does not tell. */
function peakOf(pid: number): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024);
  } catch {
    return 0;
  }
}
