import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

function findUp(folder: string): string {
  if (existsSync(path.join(folder, 'prisma', 'migrations'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('The folder prisma/migrations is missing beside the server; copy the whole project.');
  return findUp(parent);
}

/** The project's folder. Looked for upwards, since this code runs from server/src and, bundled, from server/dist. */
export const projectRoot = findUp(path.dirname(fileURLToPath(import.meta.url)));
