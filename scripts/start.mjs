// npm start: builds what is older than its sources, then becomes the server. One process, so that signals reach it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** @param {string} line @returns {never} */
function giveUp(line) {
  process.stderr.write(`${line}\n`);
  process.exit(1);
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) giveUp(`Joint Inspection needs Node.js 20.19 or newer, and this is ${process.versions.node}. Install a newer one.`);
if (!existsSync(`${root}node_modules/esbuild`) && !existsSync(`${root}server/dist/main.js`)) giveUp('The packages are missing. Run npm ci first.');
if (existsSync(`${root}.env`)) process.loadEnvFile(`${root}.env`);

const { buildIsCurrent } = await import('./lib/build.mjs');
if (!buildIsCurrent()) {
  // In a process of its own: the builders change this one's environment and stay in its memory.
  const { run } = await import('./lib/run.mjs');
  const { code } = await run(process.execPath, ['scripts/build.mjs']);
  if (code !== 0) giveUp('The build failed; the reason stands above.');
}
process.setSourceMapsEnabled(true);
await import(new URL('../server/dist/main.js', import.meta.url).href);
