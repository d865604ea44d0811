import { execFile } from 'node:child_process';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { projectRoot } from '../../server/src/platform/project-root.ts';
import type { BuiltServer } from '../support/built-server.ts';
import { freePort } from '../support/built-server.ts';
import { install, type Installation } from './support/nodes.ts';

let installation: Installation;
let node: BuiltServer;

beforeAll(async () => {
  installation = await install();
  node = await installation.startNode();
});
afterAll(() => installation.remove());

const demoLive = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, ['--import', 'tsx', 'scripts/demo-live.ts', ...args], { cwd: projectRoot }, (_error, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }));
  });

test('the live demo adds nothing to a server that is no demo, and says so in one line', async () => {
  const events = () => installation.inspection.database.prisma.inspectionEvent.count();
  const before = await events();
  const { code, stdout, stderr } = await demoLive('1', node.origin);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(stderr).toMatch(/^The server at http:\/\/localhost:\d+ is not a demo\. .+\n$/);
  expect(await events()).toBe(before);
});

test('where nothing answers it says what to do', async () => {
  const { code, stderr } = await demoLive('1', `http://localhost:${await freePort()}`);
  expect(code).toBe(1);
  expect(stderr).toMatch(/^Nothing answers at .+ Start it with npm start, then try again\.\n$/);
});
