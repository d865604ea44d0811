import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { inProject } from './project.mjs';

/**
 * A thing that is made from files and need not be made again while they stay the same.
 * @typedef {object} Made
 * @property {string} name
 * @property {readonly string[]} inputs Files and folders, from the project's folder; one that is missing counts as empty.
 * @property {readonly string[]} outputs Must all exist.
 * @property {(path: string, text: () => string) => boolean} [counts] Which files of the inputs matter; all of them when left out.
 */

/** @param {string} path @returns {string[]} */
function filesUnder(path) {
  if (!existsSync(inProject(path))) return [];
  if (statSync(inProject(path)).isFile()) return [path];
  const entries = readdirSync(inProject(path), { withFileTypes: true }).filter((entry) => !['node_modules', 'generated', 'dist'].includes(entry.name));
  return entries.flatMap((entry) => filesUnder(`${path}/${entry.name}`));
}

/** By content, not by time: a checkout of the same files changes every time and nothing else. @param {Made} made */
function fingerprint({ inputs, counts = () => true }) {
  const hash = createHash('sha256').update(process.version);
  for (const path of inputs.flatMap(filesUnder).sort()) {
    const content = readFileSync(inProject(path));
    if (counts(path, () => content.toString('utf8'))) hash.update(`\0${path}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @param {string} name */
const stampFile = (name) => inProject('.cache', `${name}.stamp`);

/** @param {Made} made */
export function isCurrent(made) {
  if (!existsSync(stampFile(made.name)) || !made.outputs.every((output) => existsSync(inProject(output)))) return false;
  return readFileSync(stampFile(made.name), 'utf8') === fingerprint(made);
}

/**
 * Makes it if it is not current. The stamp is gone while the work runs, so that an interrupted run is repeated.
 * @param {Made} made
 * @param {() => Promise<void>} make
 */
export async function makeIfStale(made, make) {
  if (isCurrent(made)) return;
  const before = fingerprint(made);
  rmSync(stampFile(made.name), { force: true });
  await make();
  mkdirSync(inProject('.cache'), { recursive: true });
  writeFileSync(stampFile(made.name), before);
}
