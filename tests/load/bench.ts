// npm run bench -- collab|feed|graphql|evidence [PART…] [--json] [--quick] [--profile FOLDER]: measures our server as built for production against a bare baseline (docs/benchmarks.md).
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import { parseArgs } from 'node:util';
import { projectRoot } from '../../server/src/platform/project-root.ts';
import { benchCollab } from './collab/collab.bench.ts';
import { benchEvidence } from './evidence/evidence.bench.ts';
import { benchFeed } from './feed/feed.bench.ts';
import { benchGraphql } from './graphql/graphql.bench.ts';
import { openOwnDatabase } from './own-database.ts';
import { toText, type BenchReport } from './report.ts';
import type { Bench, BenchRun } from './run.ts';

const benches: Readonly<Record<string, Bench>> = { collab: benchCollab, feed: benchFeed, graphql: benchGraphql, evidence: benchEvidence };

const say = (line: string): void => void process.stderr.write(`${line}\n`);

function build(): void {
  // What it says belongs to standard error: standard output is the report's.
  const { status } = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: projectRoot, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The build failed; the reason stands above.');
}

function machineName(databaseVersion: string): string {
  const cpus = os.cpus();
  return `${os.hostname()}: ${cpus.length} × ${cpus[0]?.model ?? os.arch()}, ${Math.round(os.totalmem() / 2 ** 30)} GB, ${os.type()} ${os.release()}, Node.js ${process.versions.node}, ${databaseVersion}`;
}

async function runBench(name: string, bench: Bench, { isQuick, only, profile }: Pick<BenchRun, 'isQuick' | 'only' | 'profile'>): Promise<BenchReport> {
  build();
  const database = await openOwnDatabase(say);
  try {
    return { bench: name, machine: machineName(database.version), cases: await bench({ database, isQuick, only, profile, say }) };
  } finally {
    await database.close();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false }, profile: { type: 'string' }, only: { type: 'string' } } });
  const [name = '', ...named] = positionals;
  const only = [...named, ...(values.only?.split(',') ?? [])];
  const bench = benches[name];
  if (!bench || (only.length > 0 && bench !== benchEvidence && bench !== benchCollab)) throw new Error(`Say which bench to run: npm run bench -- ${Object.keys(benches).join('|')} [parts of collab or evidence] [--json] [--quick] [--profile FOLDER]`);
  const report = await runBench(name, bench, { isQuick: values.quick, only, profile: values.profile });
  process.stdout.write(values.json ? `${JSON.stringify(report, null, 2)}\n` : toText(report));
  // What the short form still judges holds on any machine, however busy.
  if (values.quick && report.cases.some(({ met }) => met === false)) process.exitCode = 1;
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
