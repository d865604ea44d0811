import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { freePort, productionSettings, runBuiltServer, type BuiltServer } from '../support/built-server.ts';
import { install, type Installation } from './support/nodes.ts';

let installation: Installation;
let node: BuiltServer;

beforeAll(async () => {
  installation = await install();
  node = await installation.startNode();
});
afterAll(() => installation.remove());

const status = async (path: string): Promise<[number, unknown]> => {
  const response = await fetch(`${node.origin}${path}`);
  return [response.status, await response.json()];
};

describe('a production node', () => {
  test('says that it is alive and ready', async () => {
    expect(await status('/healthz')).toEqual([200, { status: 'alive' }]);
    expect(await status('/readyz')).toEqual([200, { status: 'ready' }]);
  });

  test('says its public address in one line', () => {
    expect(node.output()).toContain(`Joint Inspection is ready: ${node.origin}\n`);
  });
});

/** Starts where it should give up, and gives back the lines it said. */
async function refusal(settings: NodeJS.ProcessEnv): Promise<string[]> {
  const port = await freePort();
  const { code, output } = await runBuiltServer({ ...productionSettings(port), DATABASE_URL: installation.databaseUrl, LOG_LEVEL: 'silent', ...settings });
  expect(code).toBe(1);
  return output.trim().split('\n');
}

describe('it gives up in one clear line', () => {
  test('when nothing answers at REDIS_URL', async () => {
    const port = await freePort();
    expect(await refusal({ REDIS_URL: `redis://127.0.0.1:${port}` })).toEqual([expect.stringMatching(/^Redis at REDIS_URL cannot be reached.*REDIS_URL/)]);
  });

  test('when nothing answers at DATABASE_URL', async () => {
    const port = await freePort();
    expect(await refusal({ DATABASE_URL: `postgresql://postgres@127.0.0.1:${port}/nowhere` })).toEqual([expect.stringMatching(/^The database at 127\.0\.0\.1:\d+\/nowhere cannot be used: nothing answers there/)]);
  });

  test('when its port is taken', async () => {
    const { port } = new URL(node.origin);
    expect(await refusal({ PORT: port })).toEqual([expect.stringMatching(new RegExp(`^Port ${port} is taken`))]);
  });
});

test('without a database of its own it serves no demo, and names every fault at once', async () => {
  const [heading, ...faults] = await refusal({ DATABASE_URL: '', DEMO: 'true', PUBLIC_ORIGIN: '' });
  expect(heading).toBe('The settings need attention:');
  expect(faults.map((fault) => fault.trim().split(' ')[0]).sort()).toEqual(['DATABASE_URL', 'DEMO', 'PUBLIC_ORIGIN']);
});
