import { generateIfStale } from './generated.mjs';
import { inProject, say } from './project.mjs';
import { isCurrent, makeIfStale } from './stamps.mjs';

/** @param {string} path */
const isProduct = (path) => !/\.test\.tsx?$/.test(path);
const tools = ['package-lock.json', 'scripts/lib/build.mjs'];

/** What Node starts, each with what becomes of it: the server, the account maker, the process that tries doubtful edits, and the threads that read the words of files and tables. */
const programs = /** @type {const} */ ([
  ['server/src/main.ts', 'server/dist/main.js'],
  ['server/src/add-account.ts', 'server/dist/add-account.js'],
  ['server/src/features/narrative/text/aside/text-process.ts', 'server/dist/features/narrative/text/aside/text-process.js'],
  ['server/src/features/files/text/worker.ts', 'server/dist/features/files/text/worker.js'],
  ['server/src/features/datasets/read/worker.ts', 'server/dist/features/datasets/read/worker.js'],
]);

/** @type {import('./stamps.mjs').Made} */
const server = {
  name: 'server',
  inputs: ['server/src', 'shared/src', 'prisma', ...tools],
  outputs: programs.map(([, made]) => made),
  counts: isProduct,
};

/** @type {import('./stamps.mjs').Made} */
const screens = {
  name: 'screens',
  inputs: ['client', 'shared/src', 'schema.graphql', ...tools],
  outputs: ['client/dist/index.html', 'client/dist/service-worker.js'],
  counts: isProduct,
};

/** Files that plain Node runs; packages stay where they are (docs/decisions/004). */
async function buildServer() {
  say('Building the server…');
  const { build } = await import('esbuild');
  await build({
    entryPoints: programs.map(([source]) => inProject(source)),
    outdir: inProject('server/dist'),
    outbase: inProject('server/src'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    packages: 'external',
    // The one package that is TypeScript.
    alias: { '@joint/shared': inProject('shared/src/index.ts') },
    sourcemap: true,
    logLevel: 'error',
  });
}

async function buildScreens() {
  say('Building the screens…');
  const { build } = await import('vite');
  await build({ root: inProject('client'), configFile: inProject('client/vite.config.ts'), logLevel: 'error' });
  await buildServiceWorker();
}

/** Opens the pages without a network: it is told the names of the built files (docs/decisions/015). */
async function buildServiceWorker() {
  const { build } = await import('esbuild');
  const { injectManifest } = await import('@serwist/build');
  const worker = inProject('client/dist/service-worker.js');
  await build({ entryPoints: [inProject('client/service-worker/service-worker.ts')], outfile: worker, bundle: true, minify: true, target: 'es2022', format: 'iife', define: { 'process.env.NODE_ENV': '"production"' }, logLevel: 'error' });
  await injectManifest({
    swSrc: worker, swDest: worker, globDirectory: inProject('client/dist'), globPatterns: ['index.html', 'favicon.svg', 'assets/**/*.{js,css,woff2,svg,png}'],
    // Vite names built files by their content.
    dontCacheBustURLsMatching: /^assets\//, maximumFileSizeToCacheInBytes: 8 * 1024 * 1024,
  });
}

export const buildIsCurrent = () => isCurrent(server) && isCurrent(screens);

/** Generates and builds what is older than its sources. @param {{ onlyServer?: boolean }} [options] */
export async function buildIfStale({ onlyServer = false } = {}) {
  await generateIfStale();
  await makeIfStale(server, buildServer);
  if (!onlyServer) await makeIfStale(screens, buildScreens);
}
