import { parseArgs } from 'node:util';
import { accountInput, makeAccount } from './accounts.ts';
import { createFeatures } from './features.ts';
import { readConfig } from './platform/config.ts';
import { connectDatabase } from './platform/database.ts';
import { createLogger } from './platform/logger.ts';
import { applyMigrations } from './platform/migrations.ts';

const usage = 'npm run account -- --email NAME@EXAMPLE.ORG --name "NAME" --agency "FULL NAME OF AGENCY" [--kind COUNCIL] [--short Council] [--job "JOB TITLE"] [--administrator]';

/** For whoever runs the service, who has its DATABASE_URL: people without an identity provider get their accounts here. */
async function addAccount(): Promise<string> {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({ options: { email: text, name: text, agency: text, kind: text, short: text, job: text, administrator: { type: 'boolean' } } });
  const wanted = accountInput.safeParse(values);
  if (!wanted.success) throw new Error(`${wanted.error.issues.map(({ message }) => message).join('\n')}\n${usage}`);
  const { databaseUrl } = readConfig();
  if (!databaseUrl) throw new Error('Set DATABASE_URL to the database of the service. The demo has its accounts already.');
  await applyMigrations(databaseUrl);
  const logger = createLogger('silent');
  const database = connectDatabase(databaseUrl, 2, logger);
  try {
    const { email, password, isNew } = await makeAccount(createFeatures({ database, logger, demo: null }), wanted.data);
    return `${isNew ? 'Added' : 'Gave a new password to'} ${email}. The password, shown this once: ${password}`;
  } finally {
    await database.stop();
  }
}

addAccount().then(
  (line) => process.stdout.write(`${line}\n`),
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
