// npm test: every project of tests/jest.config.mjs but `production`, which needs outside services.
// Arguments that name projects choose them; all others go to Jest: npm test -- integration -t "a stranger"
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findQuickBrowser } from './lib/browser.mjs';
import { generateIfStale } from './lib/generated.mjs';
import { inProject, say } from './lib/project.mjs';
import { run, runNode } from './lib/run.mjs';

const inOneGo = ['unit', 'client', 'integration', 'realtime', 'access'];
const known = [...inOneGo, 'journeys', 'production'];
const named = process.argv.slice(2).filter((argument) => known.includes(argument));
const forJest = process.argv.slice(2).filter((argument) => !known.includes(argument));
const chosen = named.length > 0 ? named : [...inOneGo, 'journeys'];

const totalsFile = inProject('.cache', 'test-totals.json');
const totals = { passed: 0, failed: 0, skipped: 0 };

/** @param {readonly string[]} projects @param {NodeJS.ProcessEnv} [env] */
async function jest(projects, env = {}) {
  if (projects.length === 0) return;
  rmSync(totalsFile, { force: true });
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const jestArguments = ['--config', 'tests/jest.config.mjs', '--passWithNoTests', ...forJest, '--selectProjects', ...projects];
  const { code } = await run(process.execPath, [...node, ...jestArguments], { env: { ...env, TEST_TOTALS_FILE: totalsFile } });
  /** @type {typeof totals} */
  const counted = JSON.parse(readFileSync(totalsFile, 'utf8'));
  if (code !== 0) totals.failed += counted.failed || 1;
  totals.passed += counted.passed;
  totals.skipped += counted.skipped;
}

async function journeys() {
  const browser = findQuickBrowser();
  if (!browser) return say('Browser journeys skipped: no Chromium, Chrome or Edge was found. Install one, or set CHROMIUM_PATH.');
  say(`Browser journeys, in ${browser}`);
  await runNode(['scripts/build.mjs']);
  await jest(['journeys'], { CHROMIUM_PATH: browser, JEST_WORKERS: '2' });
}

async function production() {
  await runNode(['scripts/build.mjs']);
  const { DATABASE_URL = 'postgresql://postgres@127.0.0.1:5432/postgres', REDIS_URL = 'redis://127.0.0.1:6379' } = process.env;
  await jest(['production'], { TEST_DATABASE_URL: DATABASE_URL, TEST_REDIS_URL: REDIS_URL, JEST_WORKERS: '1' });
}

mkdirSync(inProject('.cache'), { recursive: true });
await generateIfStale();
if (chosen.some((project) => !['unit', 'client'].includes(project))) await runNode(['scripts/build.mjs', 'server']);
// One more than there are processors: a test waits for its database a third of the time.
await jest(chosen.filter((project) => inOneGo.includes(project)), { JEST_WORKERS: process.env.JEST_WORKERS ?? String(availableParallelism() + 1) });
if (chosen.includes('journeys')) await journeys();
if (chosen.includes('production')) await production();
say(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
process.exitCode = totals.failed > 0 ? 1 : 0;
