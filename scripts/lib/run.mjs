import { spawn } from 'node:child_process';
import { root } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {NodeJS.ProcessEnv} [env] Added to this process's environment.
 * @property {boolean} [quiet] Keeps the output back, and shows it only when the command fails.
 */

/**
 * Runs a program to its end, from the project's folder.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is empty unless `quiet`.
 */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...process.env, ...env }, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'] });
    let output = '';
    child.stdout?.on('data', (chunk) => (output += chunk));
    child.stderr?.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/**
 * Runs a script with this same Node; fails with the script's own output.
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 */
export async function runNode(args, options) {
  const { code, output } = await run(process.execPath, args, options);
  if (code !== 0) throw new Error(`node ${args.join(' ')} failed\n${output}`.trim());
}
