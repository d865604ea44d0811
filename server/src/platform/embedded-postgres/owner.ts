import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

/** The account PostgreSQL runs as where this process is root, which PostgreSQL refuses to be. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

export const runningAsRoot = (): boolean => process.getuid?.() === 0;

function accountNamed(name: string): Owner | undefined {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number.parseInt(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout, 10));
  return uid && gid ? { uid, gid } : undefined;
}

/** `nobody` on Linux, for systems without `id`. */
const unprivileged: Owner = { uid: 65_534, gid: 65_534 };

/** Whoever made the files goes on with them; a new cluster belongs to `postgres` where there is one, to `nobody` elsewhere. */
export function chooseOwner(clusters: readonly string[]): Owner | undefined {
  if (!runningAsRoot()) return undefined;
  const existing = clusters.find((cluster) => existsSync(cluster));
  if (!existing) return accountNamed('postgres') ?? accountNamed('nobody') ?? unprivileged;
  const { uid, gid } = statSync(existing);
  return { uid, gid };
}

/** Whether the account can get to the folder through every folder above it; asked of the system, which knows all its rules. */
export function canReach(folder: string, owner: Owner | undefined): boolean {
  return !owner || spawnSync('/bin/sh', ['-c', 'cd "$0"', folder], { ...owner, cwd: '/' }).status === 0;
}
