import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import type { BuiltServer } from '../support/built-server.ts';
import { contribute } from '../support/graphql-client.ts';
import { aContribution } from '../support/inspection-at-work.ts';
import { openText } from './support/editor.ts';
import { eventually } from './support/eventually.ts';
import { evidenceIdOf, follow, type Follower } from './support/follower.ts';
import { install, ownRedisUrl, type Installation } from './support/nodes.ts';
import { startTcpProxy, type TcpProxy } from './support/tcp-proxy.ts';

let redis: TcpProxy;
let installation: Installation;
let nodes: readonly [BuiltServer, BuiltServer];
const pages: Follower[] = [];

beforeAll(async () => {
  const real = new URL(ownRedisUrl());
  redis = await startTcpProxy([Number(real.port || 6379)]);
  installation = await install(`redis://127.0.0.1:${redis.port}${real.pathname}`);
  nodes = [await installation.startNode(), await installation.startNode()];
});
afterEach(() => pages.splice(0).forEach(({ close }) => close()));
afterAll(async () => {
  await installation.remove();
  await redis.close();
});

async function page(node: BuiltServer, person = installation.inspection.lead): Promise<Follower> {
  const follower = await follow(node.origin, person.cookie, installation.inspection.id);
  pages.push(follower);
  return follower;
}

const send = (node: BuiltServer, number: number): Promise<string> => {
  const input = aContribution(installation.inspection, number);
  return contribute(node.origin, installation.inspection.contributors[0]?.cookie ?? '', input).then(() => input.id);
};

const isReady = async ({ origin }: BuiltServer): Promise<boolean> => (await fetch(`${origin}/readyz`)).ok;

/** As when PostgreSQL restarts: every connection of the installation breaks at once. */
async function breakDatabaseConnections(): Promise<number> {
  const client = new pg.Client({ connectionString: installation.databaseUrl });
  await client.connect();
  const { rowCount } = await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
  await client.end();
  return rowCount ?? 0;
}

test('after PostgreSQL broke every connection both nodes are ready again, and pages miss nothing', async () => {
  const followers = [await page(nodes[0]), await page(nodes[1])];
  const before = await send(nodes[0], 1);
  for (const follower of followers) await follower.toldOf([before]);

  expect(await breakDatabaseConnections()).toBeGreaterThan(2);
  // While the nodes find their way back a contribution may be refused; one that is accepted stays.
  const accepted: string[] = [];
  await eventually(async () => {
    await send(nodes[1], 2).then((id) => accepted.push(id), () => undefined);
    return accepted.length > 0;
  }, 'a contribution is accepted again');
  for (const node of nodes) await eventually(() => isReady(node), 'the node is ready again');

  const last = await send(nodes[0], 3);
  for (const follower of followers) {
    await follower.toldOf([before, ...accepted, last]);
    expect(follower.told().map(evidenceIdOf)).toEqual([before, ...accepted, last]);
    expect(follower.wire()).toHaveLength(1);
  }
});

test('without Redis the feed goes on over both nodes, and co-editing finds together again when it is back', async () => {
  const { inspectors: [one, other], sectionIds: [sectionId = ''] } = installation.inspection;
  const followers = [await page(nodes[0], one), await page(nodes[1], other)];
  const [mine, theirs] = [await openText(followers[0]?.socket ?? missing(), sectionId), await openText(followers[1]?.socket ?? missing(), sectionId)];

  redis.cut();
  const id = await send(nodes[0], 4);
  for (const follower of followers) await follower.toldOf([id]);
  await mine.write('Written while the nodes could not hear each other.');
  expect(await isReady(nodes[0])).toBe(true);

  redis.mend();
  await eventually(async () => {
    await mine.write('Written when they could.');
    return theirs.text().includes('Written when they could.');
  }, 'the nodes hear each other again', 20_000);
  await eventually(() => theirs.text() === mine.text(), 'both texts are the same');
}, 60_000);

const missing = (): never => { throw new Error('no page'); };
