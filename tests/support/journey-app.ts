import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { demoWorld } from '../../prisma/seed/demo/index.ts';
import { launchBrowser, openVisit, type Visit, type VisitOptions } from './browser.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';
import { createDemoDatabase } from './demo-database.ts';
import { aSession, type TestUser } from './factories/people.ts';
import { startTestApp, type TestApp, type TestAppOptions } from './test-app.ts';

/** A journey starts a server, seeds the demo and waits for pages: more than the tests around it. */
jest.setTimeout(180_000);

/** Of a page where a test failed: longest wait for its words, in milliseconds, and how many characters of them are told. */
const [toTell, told] = [2_000, 4_000];

/** What a page shows, and where its keyboard is. */
async function whatItShows(page: Page): Promise<string> {
  const words = await page.locator('body').innerText({ timeout: toTell }).catch(String);
  const focus = await page.evaluate(() => `${document.activeElement?.cloneNode(false) instanceof Element ? (document.activeElement.cloneNode(false) as Element).outerHTML : 'nothing'}; the selection begins in “${document.getSelection()?.anchorNode?.textContent?.slice(0, 80) ?? ''}”`).catch(String);
  const text = words.split('\n').filter((line) => line.trim() !== '').join('\n');
  const from = Math.max(0, text.indexOf('Sign out'));
  return `${page.url()}\nFocus: ${focus}\n${text.slice(from, from + told)}`;
}

/** A person of the demo as prisma/seed/demo/users.ts names them, one whom a test made, or nobody. */
export type Who = string | TestUser | null;

export interface AtServer {
  /** The server as it runs now. */
  readonly app: () => TestApp;
}

export interface Journey extends AtServer {
  /** The same database and the same port, after a stop; `meanwhile` happens at another process over the same database, which no page knows of. */
  readonly restart: (meanwhile: (elsewhere: AtServer) => Promise<unknown>) => Promise<void>;
  /** A browser of its own for this person, signed in without the form. */
  readonly visit: (who: Who, options?: Pick<VisitOptions, 'viewport' | 'keepsService'>) => Promise<Visit>;
  /** The same, at an address. */
  readonly open: (who: Who, path: string, options?: Pick<VisitOptions, 'viewport' | 'keepsService'>) => Promise<Visit>;
  /** Of a demo inspection, by its area. */
  readonly inspectionIn: (areaName: string) => Promise<string>;
}

export const personOf = (who: string): (typeof demoWorld.users)[number] => {
  const person = demoWorld.users.find(({ key }) => key === who);
  if (!person) throw new Error(`the demo has nobody called ${who}`);
  return person;
};

const nameOf = (who: Who): string => (who === null ? 'A stranger' : typeof who === 'string' ? who : who.viewer.name);

/** One demo, one browser for a file of journeys. Each test ends with every page it opened free of faults, and closed. */
export function setUpJourney(options: TestAppOptions = { demo: true }): Journey {
  let browser: Browser;
  let database: TestDatabase;
  let app: TestApp;
  let visits: { readonly who: Who; readonly visit: Visit }[] = [];

  const start = (port: number): Promise<TestApp> => startTestApp({ ...options, port, database: { databaseUrl: database.url } });
  beforeAll(async () => {
    database = await (options.demo ? createDemoDatabase() : createTestDatabase());
    [browser, app] = await Promise.all([launchBrowser(), start(options.port ?? 0)]);
  });
  afterAll(async () => {
    await browser.close();
    await app.stop();
    await database.drop();
  });
  Object.assign(globalThis, {
    tellWhatPagesShow: () => Promise.all(visits.map(async ({ who, visit: { page } }) =>
      console.error(`${nameOf(who)}, at ${await whatItShows(page)}`))),
  });
  afterEach(async () => {
    const ended = visits;
    visits = [];
    await Promise.all(ended.map(({ visit }) => visit.close()));
    expect(ended.flatMap(({ who, visit }) => visit.faults().map((fault) => `${nameOf(who)}: ${fault}`))).toEqual([]);
  });

  const cookieOf = async (who: string | TestUser): Promise<string> => {
    if (typeof who !== 'string') return who.cookie;
    const [user] = await app.sql<{ id: string }>('SELECT id FROM app_user WHERE email = $1', [personOf(who).email]);
    if (!user) throw new Error(`${who} has no account`);
    return (await aSession(app, user.id)).cookie;
  };
  const visit: Journey['visit'] = async (who, options = {}) => {
    const opened = await openVisit(browser, { address: app.address, ...options, ...(who && { cookie: await cookieOf(who) }) });
    visits.push({ who, visit: opened });
    return opened;
  };
  return {
    app: () => app,
    async restart(meanwhile) {
      const port = Number(new URL(app.address).port);
      await app.stop();
      const other = await start(0);
      await meanwhile({ app: () => other });
      await other.stop();
      app = await start(port);
    },
    visit,
    async open(who, path, size) {
      const opened = await visit(who, size);
      await opened.page.goto(path);
      return opened;
    },
    async inspectionIn(areaName) {
      const [row] = await app.sql<{ id: string }>('SELECT id FROM inspection WHERE area_name = $1', [areaName]);
      if (!row) throw new Error(`the demo has no inspection in ${areaName}`);
      return row.id;
    },
  };
}
