// Proves that the migrations, applied one after the other, make exactly the database that prisma/ describes.
// On a PostgreSQL of its own, or on the one that TEST_DATABASE_URL names.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../server/src/platform/embedded-postgres/index.ts';
import { inProject, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';

const different = 2;

async function compare(url: string): Promise<void> {
  const diff = ['migrate', 'diff', '--from-migrations', 'prisma/migrations', '--to-schema', 'prisma', '--exit-code'];
  const { code, output } = await run(process.execPath, [inProject('node_modules/prisma/build/index.js'), ...diff], { quiet: true, env: { DATABASE_URL: url, CHECKPOINT_DISABLE: '1' } });
  if (code === 0) return;
  process.exitCode = 1;
  say(code === different ? `The migrations and prisma/ disagree: run npm run db:migrate\n${output}` : output);
}

async function compareOnOwnServer(): Promise<void> {
  const dataDir = mkdtempSync(path.join(os.tmpdir(), 'joint-inspection-check-'));
  chmodSync(dataDir, 0o711);
  const server = await startEmbeddedPostgres({ dataDir, durable: false, progress: () => undefined });
  try {
    await compare(server.url);
  } finally {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const given = process.env['TEST_DATABASE_URL'];
await (given ? compare(given) : compareOnOwnServer());
