import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createClient } from 'redis';
import { openWorkplace, type People, type Workplace } from '../../support/inspection-at-work.ts';
import { withCleaningUp } from '../../load/cleaning-up.ts';
import { openDatabase, type DatabaseUnderFault } from './database.ts';
import { startNode, type NodeUnderFault } from './nodes.ts';

/** The service as it runs for these faults: PostgreSQL, one or two nodes, people. */
export interface Place {
  readonly database: DatabaseUnderFault;
  readonly nodes: readonly NodeUnderFault[];
  readonly filesDir: string;
  readonly workplace: Workplace;
  /** One team for each run that goes on at the same time. */
  readonly teams: readonly People[];
}

/** Two nodes where Redis lets them hear each other, or else one. Fifteen of Redis's databases are nobody's by default. */
async function findRedis(): Promise<string | null> {
  const url = new URL(process.env['REDIS_URL'] ?? 'redis://127.0.0.1:6379');
  if (url.pathname.length < 2) url.pathname = `/${1 + (process.pid % 15)}`;
  const client = createClient({ url: url.href, socket: { reconnectStrategy: false, connectTimeout: 2_000 } }).on('error', () => undefined);
  try {
    await client.connect();
    await client.del('socket.io');
    return url.href;
  } catch {
    return null;
  } finally {
    if (client.isOpen) client.destroy();
  }
}

async function hireTeam({ hireInspector, hireContributor }: Workplace, turn: number): Promise<People> {
  const [lead, one, other] = [await hireInspector(`Lead ${turn}`), await hireInspector(`Writer ${turn} A`), await hireInspector(`Writer ${turn} B`)];
  return { lead, inspectors: [one, other], contributors: [await hireContributor(`Contributor ${turn}`, turn), await hireContributor(`Uploader ${turn}`, turn + 1)] };
}

export interface Wish {
  readonly teams: number;
  readonly say: (line: string) => void;
}

/** Opens it, works, and takes all of it away again, also when the work fails. */
export const withPlace = (wish: Wish, work: (place: Place) => Promise<void>): Promise<void> =>
  withCleaningUp(async (later) => {
    const database = await openDatabase();
    later(database.close);
    const filesDir = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-fault-files-'));
    process.once('exit', () => rmSync(filesDir, { recursive: true, force: true }));
    later(() => rm(filesDir, { recursive: true, force: true }));
    const workplace = await openWorkplace(database.url);
    later(workplace.close);
    const teams: People[] = [];
    for (let turn = 1; turn <= wish.teams; turn += 1) teams.push(await hireTeam(workplace, turn));
    const redis = await findRedis();
    const settings = { DATABASE_URL: database.url, DATABASE_POOL: '8', FILES_DIR: filesDir, ...(redis && { REDIS_URL: redis }) };
    const nodes = await Promise.all(Array.from({ length: redis ? 2 : 1 }, () => startNode(settings)));
    for (const node of nodes) later(node.stop);
    wish.say(`${nodes.length > 1 ? 'Two nodes, joined by Redis' : 'One node: there is no Redis to join two'}; PostgreSQL ${database.crash ? 'of these runs’ own, to be crashed' : 'as DATABASE_URL names it, not to be crashed'}`);
    await work({ database, nodes, filesDir, workplace, teams });
  });
