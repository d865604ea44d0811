import { mkdirSync, writeFileSync } from 'node:fs';
import { assembleSchema } from './graphql-schema.mjs';
import { inProject, say } from './project.mjs';
import { runNode } from './run.mjs';
import { makeIfStale } from './stamps.mjs';

/** @type {import('./stamps.mjs').Made} */
const databaseClient = {
  name: 'database-client',
  inputs: ['prisma/schema.prisma', 'prisma/models', 'prisma.config.ts', 'node_modules/prisma/package.json'],
  outputs: ['server/src/generated/prisma/client.ts'],
};

/** @type {import('./stamps.mjs').Made} */
const graphqlTypes = {
  name: 'graphql-types',
  inputs: ['server/src/platform/graphql', 'server/src/features', 'client/src', 'codegen.ts', 'scripts/lib', 'node_modules/@graphql-codegen/cli/package.json'],
  outputs: ['server/src/generated/type-defs.ts', 'server/src/generated/graphql.ts', 'client/src/generated/graphql.ts'],
  counts: (path, text) => !/^(client|server)\//.test(path) || /\.graphql$|\.views\.ts$/.test(path) || (path.startsWith('client/') && /\bgraphql\(/.test(text())),
};

async function generateDatabaseClient() {
  say('Generating the database client…');
  // Generating needs no migration engine, yet Prisma looks for one; any file that exists will do.
  await runNode(['node_modules/prisma/build/index.js', 'generate'], { quiet: true, env: { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' } });
}

async function generateGraphqlTypes() {
  say('Generating the GraphQL types…');
  mkdirSync(inProject('server/src/generated'), { recursive: true });
  writeFileSync(inProject('server/src/generated/type-defs.ts'), `/** Every part of the GraphQL schema, joined. */\nexport const typeDefs = ${JSON.stringify(assembleSchema().source)};\n`);
  await runNode(['node_modules/@graphql-codegen/cli/esm/bin.js', '--config', 'codegen.ts'], { quiet: true });
}

/** Everything that is generated and not committed: the Prisma client and the GraphQL types of both sides. */
export async function generateIfStale() {
  await makeIfStale(databaseClient, generateDatabaseClient);
  await makeIfStale(graphqlTypes, generateGraphqlTypes);
}
