// npm run check: everything that can be known without running the product. Names choose some of it: npm run check -- lint
import { existsSync, readFileSync } from 'node:fs';
import { generateIfStale } from './lib/generated.mjs';
import { assembleSchema } from './lib/graphql-schema.mjs';
import { inProject, say } from './lib/project.mjs';
import { run } from './lib/run.mjs';

/** @param {...string} args */
const node = async (...args) => (await run(process.execPath, args)).code === 0;

async function types() {
  const folders = ['shared', 'server', 'client', 'client/service-worker', 'tests', 'scripts'].filter((folder) => existsSync(inProject(folder, 'tsconfig.json')));
  let good = true;
  for (const folder of folders) good = (await node('node_modules/typescript-7/bin/tsc', '-p', folder)) && good;
  return good;
}

async function schema() {
  if (existsSync(inProject('schema.graphql')) && readFileSync(inProject('schema.graphql'), 'utf8') === assembleSchema().printed) return true;
  say('schema.graphql is not current: run npm run generate');
  return false;
}

/** Each says what is wrong by itself and answers whether all is well. @type {Record<string, () => Promise<boolean>>} */
const checks = {
  types,
  lint: () => node('node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  boundaries: () => node('node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'shared/src', 'server/src', 'client/src', 'prisma/seed', 'tests', '--output-type', 'err'),
  schema,
  documents: () => node('--import', 'tsx', 'scripts/write-docs.ts', '--check'),
  migrations: () => node('--import', 'tsx', 'scripts/schema-agrees.ts'),
  unit: () => node('scripts/test.mjs', 'unit', 'client'),
};

const names = process.argv.slice(2);
const skipped = names.filter((name) => name.startsWith('--without=')).map((name) => name.slice('--without='.length));
const wanted = names.filter((name) => !name.startsWith('--'));
const unknown = [...wanted, ...skipped].filter((name) => !(name in checks));
if (unknown.length > 0) {
  say(`There is no check named ${unknown.join(', ')}; there are ${Object.keys(checks).join(', ')}`);
  process.exit(1);
}

await generateIfStale();
/** @type {string[]} */
const failed = [];
const chosen = Object.entries(checks).filter(([name]) => !skipped.includes(name) && (wanted.length === 0 || wanted.includes(name)));
for (const [name, check] of chosen) {
  const began = performance.now();
  const good = await check();
  if (!good) failed.push(name);
  say(`${good ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
say(`Checks: ${chosen.length - failed.length} passed, ${failed.length} failed${failed.length > 0 ? ` (${failed.join(', ')})` : ''}`);
process.exitCode = failed.length > 0 ? 1 : 0;
