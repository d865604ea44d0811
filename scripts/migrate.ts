// Brings the database that the first argument names up to date, creating it if it is missing: node --import tsx scripts/migrate.ts URL
import { applyMigrations } from '../server/src/platform/migrations.ts';

const [url] = process.argv.slice(2);
try {
  if (!url) throw new Error('Name the database: npm run db:deploy -- postgresql://…');
  const applied = await applyMigrations(url);
  process.stdout.write(applied.length > 0 ? `Applied ${applied.join(', ')}\n` : 'Nothing to apply\n');
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
