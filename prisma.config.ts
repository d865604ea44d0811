import { fileURLToPath } from 'node:url';
import { defineConfig } from 'prisma/config';

// Prisma's own migration engine as WebAssembly: nothing is downloaded (docs/decisions/002). Windows cannot start a script by its shebang.
if (process.platform !== 'win32') process.env['PRISMA_SCHEMA_ENGINE_BINARY'] ??= fileURLToPath(new URL('scripts/schema-engine.mjs', import.meta.url));

export default defineConfig({
  schema: 'prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env['DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/joint_inspection' },
});
