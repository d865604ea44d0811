import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';

const main = fileURLToPath(new URL('../../server/dist/main.js', import.meta.url));
/** Milliseconds: several whole starts, on a machine that may have much else to do. */
const longEnough = 120_000;
const ready = /Joint Inspection is ready: (\S+)/;

interface Started {
  readonly child: ChildProcess;
  readonly output: () => string;
  /** The address, once it is ready; fails with what was said when it ends first. */
  readonly address: Promise<string>;
  /** The exit code and everything said. */
  readonly ended: Promise<{ code: number | null; output: string }>;
}

const cleanUps: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

function dataFolder(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'joint-inspection-start-'));
  chmodSync(folder, 0o711);
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** What `npm start` does after the build (scripts/test.mjs builds it): the program itself, with nothing set but `settings`. */
function start(settings: NodeJS.ProcessEnv): Started {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [main], { env: { PATH, HOME, TMPDIR, DEMO: 'false', PORT: '0', ...settings }, cwd: path.dirname(main), stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, output }));
  const address = new Promise<string>((resolve, reject) => {
    const listen = (chunk: Buffer) => {
      output += chunk.toString();
      const found = ready.exec(output)?.[1];
      if (found) resolve(found);
    };
    child.stdout.on('data', listen);
    child.stderr.on('data', listen);
    void ended.then(({ code }) => reject(new Error(`ended with ${code}: ${output}`)));
  });
  address.catch(() => undefined);
  cleanUps.push(async () => {
    child.kill();
    await ended;
  });
  return { child, output: () => output, address, ended };
}

const linesOf = (output: string): string[] => output.trim().split('\n');

describe('with a database of its own', () => {
  test('it keeps the data after kill -9, stops what was left behind, and ends cleanly when told to', async () => {
    const DATA_DIR = dataFolder();
    const first = start({ DATA_DIR });
    expect((await fetch(`${await first.address}/readyz`)).status).toBe(200);
    expect(first.output()).toMatch(/Creating the database…/);
    first.child.kill('SIGKILL');
    await first.ended;

    const second = start({ DATA_DIR });
    expect((await fetch(`${await second.address}/readyz`)).status).toBe(200);
    expect(second.output()).toMatch(/Stopping the database that an earlier run left behind…/);
    expect(second.output()).not.toMatch(/Creating|Brought/);
    second.child.kill('SIGTERM');
    expect((await second.ended).code).toBe(0);

    const third = start({ DATA_DIR });
    await third.address;
    expect(third.output()).not.toMatch(/left behind/);
  }, longEnough);

  test('a second one on the same folder is refused in one line, and the first goes on', async () => {
    const DATA_DIR = dataFolder();
    const first = start({ DATA_DIR });
    const address = await first.address;
    const { code, output } = await start({ DATA_DIR }).ended;
    expect(code).toBe(1);
    expect(linesOf(output)).toEqual([expect.stringMatching(/already runs on the data folder .+ \(process \d+\)\. .+ set DATA_DIR/)]);
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  }, longEnough);

  test('a taken port is one line', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    cleanUps.push(() => void other.close());
    const { port } = other.address() as AddressInfo;
    const { code, output } = await start({ DATA_DIR: dataFolder(), PORT: String(port) }).ended;
    expect(code).toBe(1);
    expect(linesOf(output).at(-1)).toMatch(new RegExp(`^Port ${port} is taken\\. .+ PORT .+`));
    expect(output).not.toMatch(/\n\s+at /);
  }, longEnough);
});

describe('what keeps it from starting is said in one line', () => {
  test('a database that does not answer', async () => {
    const { code, output } = await start({ DATABASE_URL: 'postgresql://someone:word@127.0.0.1:1/inspections' }).ended;
    expect(code).toBe(1);
    expect(linesOf(output)).toEqual([expect.stringMatching(/^The database at 127\.0\.0\.1:1\/inspections cannot be used: nothing answers there\. .*DATABASE_URL\.$/)]);
    expect(output).not.toContain('word');
  });

  test('settings, all at once', async () => {
    const { code, output } = await start({ PORT: 'three thousand', REDIS_URL: 'nowhere' }).ended;
    expect(code).toBe(1);
    expect(linesOf(output).slice(1).map((line) => line.trim().split(' ')[0])).toEqual(['PORT', 'REDIS_URL']);
  });
});
