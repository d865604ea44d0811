import { startApp } from './app.ts';
import { ConfigError, readConfig, type Config } from './platform/config.ts';
import { startEmbeddedPostgres } from './platform/embedded-postgres/index.ts';
import { lockInstance } from './platform/instance-lock.ts';
import { applyMigrations } from './platform/migrations.ts';
import { StartupError } from './platform/startup-error.ts';

/** Milliseconds that requests under way are given when the server is told to stop. */
const graceOnStop = 10_000;

const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** What has been started, to be stopped in the opposite order. */
const running: (() => Promise<void>)[] = [];
let stopping = false;

async function stopAll(): Promise<void> {
  stopping = true;
  setTimeout(() => process.exit(1), graceOnStop).unref();
  for (const stop of running.splice(0).reverse()) await stop();
}

function onSignal(): void {
  if (stopping) process.exit(1);
  say('Stopping…');
  stopAll().then(() => process.exit(0), fail);
}

/** Says why and ends at once; our own database is stopped on the way out (embedded-postgres). */
function fail(error: unknown): void {
  const expected = error instanceof ConfigError || error instanceof StartupError;
  const text = expected ? error.message : `Joint Inspection stopped on a fault of its own.\n${error instanceof Error ? error.stack : String(error)}`;
  process.stderr.write(`${text}\n`);
  process.exit(1);
}

/** One program at a time on a data folder, with a PostgreSQL of its own in it. */
async function openOwnDatabase({ dataDir }: Config): Promise<string> {
  const lock = await lockInstance(dataDir);
  running.push(lock.release);
  const postgres = await startEmbeddedPostgres({ dataDir, progress: say });
  running.push(postgres.stop);
  return postgres.url;
}

async function start(): Promise<void> {
  const config = readConfig();
  const databaseUrl = config.databaseUrl ?? (await openOwnDatabase(config));
  const applied = await applyMigrations(databaseUrl);
  if (applied.length > 0) say(`Brought the database up to date (${applied.length} ${applied.length === 1 ? 'migration' : 'migrations'}).`);
  const app = await startApp(config, { databaseUrl, progress: say });
  running.push(app.stop);
  say(`Joint Inspection is ready: ${app.address}`);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, onSignal);
process.on('unhandledRejection', fail);
process.on('uncaughtException', fail);
start().catch((error: unknown) => {
  // Told to stop half way, it finds its database gone; that is no fault.
  if (!stopping) fail(error);
});
