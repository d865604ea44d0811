import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { BuiltServer } from '../support/built-server.ts';
import { contribute } from '../support/graphql-client.ts';
import { aContribution } from '../support/inspection-at-work.ts';
import { openText, type OpenText } from './support/editor.ts';
import { eventually } from './support/eventually.ts';
import { evidenceIdOf, follow, type Follower } from './support/follower.ts';
import { install, ownRedisUrl, type Installation } from './support/nodes.ts';
import { startTcpProxy } from './support/tcp-proxy.ts';

let installation: Installation;
let nodes: readonly [BuiltServer, BuiltServer];
const open: { close: () => unknown }[] = [];

beforeAll(async () => {
  installation = await install(ownRedisUrl());
  nodes = [await installation.startNode(), await installation.startNode()];
});
afterEach(async () => {
  for (const { close } of open.splice(0)) await close();
  expect(installation.faults()).toEqual([]);
});
afterAll(() => installation.remove());

const cookies = () => [installation.inspection.lead, ...installation.inspection.inspectors, ...installation.inspection.contributors].map(({ cookie }) => cookie);
const contributor = () => installation.inspection.contributors[0]?.cookie ?? '';

async function page(origin: string, cookie = installation.inspection.lead.cookie): Promise<Follower> {
  const follower = await follow(origin, cookie, installation.inspection.id);
  open.push(follower);
  return follower;
}

async function contributeSome(origin: string, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const input = aContribution(installation.inspection, number);
    await contribute(origin, contributor(), input);
    ids.push(input.id);
  }
  return ids;
}

const evidenceTold = (follower: Follower): (string | undefined)[] => follower.told().map(evidenceIdOf);

describe('what happens on one node', () => {
  test('appears on every page of both nodes, once and in order', async () => {
    const pages = [await page(nodes[0].origin), await page(nodes[1].origin), await page(nodes[1].origin, contributor())];
    const ids = await contributeSome(nodes[0].origin, 10);
    for (const follower of pages) {
      await follower.toldOf(ids);
      expect(evidenceTold(follower)).toEqual(ids);
      expect(follower.wire().map((events) => events.map(evidenceIdOf))).toEqual([ids]);
    }
  });

  test('appears once and in order when both nodes take contributions at the same time', async () => {
    const pages = [await page(nodes[0].origin), await page(nodes[1].origin)];
    const ids = (await Promise.all(nodes.map(({ origin }) => contributeSome(origin, 10)))).flat();
    for (const follower of pages) {
      await follower.toldOf(ids);
      expect(evidenceTold(follower).toSorted()).toEqual(ids.toSorted());
      const seqs = follower.wire().flat().map(({ seq }) => seq);
      expect(seqs).toEqual(seqs.toSorted((a, b) => a - b));
    }
    expect(pages[0]?.told()).toEqual(pages[1]?.told());
  });
});

test('an edit of the narrative on one node reaches an editor on the other, by way of Redis', async () => {
  const [writer, reader] = [await page(nodes[0].origin, cookies()[1]), await page(nodes[1].origin, cookies()[2])];
  const [sectionId = ''] = installation.inspection.sectionIds;
  const [mine, theirs]: OpenText[] = [await openText(writer.socket, sectionId), await openText(reader.socket, sectionId)];
  await mine?.write('The hub shares what it knows.');
  await eventually(() => theirs?.text().includes('The hub shares what it knows.') === true, 'the edit reaches the other node');
  await theirs?.write('At weekends it waits.');
  await eventually(() => mine?.text().includes('At weekends it waits.') === true, 'the answer comes back');
  expect(mine?.text()).toBe(theirs?.text());
});

test('who is here is counted over both nodes, each person once', async () => {
  const { lead, inspectors, contributors } = installation.inspection;
  const here = [lead, ...inspectors, ...contributors];
  const pages = await Promise.all([...here, lead].map(({ cookie }, index) => page(nodes[index % 2 === 0 ? 0 : 1].origin, cookie)));
  const agencies = new Map<string, number>();
  for (const { viewer } of here) agencies.set(viewer.agencyId, (agencies.get(viewer.agencyId) ?? 0) + 1);
  const expected = [...agencies].map(([agencyId, people]) => ({ agencyId, people })).toSorted(byAgency);
  for (const follower of pages) await eventually(() => JSON.stringify([...follower.here()].toSorted(byAgency)) === JSON.stringify(expected), 'every page counts the same people');
});

const byAgency = (a: { agencyId: string }, b: { agencyId: string }): number => a.agencyId.localeCompare(b.agencyId);

test('when a node dies its pages go to the other one and catch up: nothing is missing, nothing comes twice', async () => {
  const doomed = await installation.startNode();
  const [first, second] = [doomed, nodes[1]].map(({ origin }) => Number(new URL(origin).port));
  const balancer = await startTcpProxy([first ?? 0, second ?? 0]);
  open.push(balancer);
  const address = `http://localhost:${balancer.port}`;
  const pages = await Promise.all(cookies().map((cookie) => page(address, cookie)));
  const elsewhere = await page(nodes[1].origin);

  const before = await contributeSome(nodes[1].origin, 3);
  for (const follower of pages) await follower.toldOf(before);
  const meanwhile = contributeSome(nodes[1].origin, 15);
  await doomed.kill();
  const after = await meanwhile;

  const all = [...before, ...after];
  for (const follower of [...pages, elsewhere]) {
    await follower.toldOf(all, 20_000);
    expect(evidenceTold(follower)).toEqual(all);
  }
  expect(pages.map((follower) => follower.wire().length)).toEqual(pages.map(() => 2));
  expect(elsewhere.wire()).toHaveLength(1);

  const people = () => elsewhere.here().reduce((sum, { people: some }) => sum + some, 0);
  await eventually(() => people() === cookies().length, 'the pages that moved are counted again', 45_000);
}, 90_000);
