// npm run demo:live [-- MINUTES [ADDRESS]]: people of a few agencies add evidence to the demo for some minutes, so that a newcomer sees it move.
// It does what their browsers would do, by the same doors: signing in and GraphQL.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { EvidenceVisibility } from '@joint/shared';
import { demoWorld } from '../prisma/seed/demo/index.ts';
import type { DemoEvidence } from '../prisma/seed/types.ts';
import { contributionOf } from '../server/src/seed/demo-inspection.ts';
import { ClearLine, openDemo, type DemoPerson, type DemoServer } from './lib/demo-client.ts';

/** Between two contributions, in milliseconds: long enough to read one. */
const between = { least: 4_000, most: 9_000 };
const minutesMost = 60;

const seenBy: Readonly<Record<EvidenceVisibility, string>> = {
  OWN_AGENCY_AND_INSPECTORS: 'their own agency and the inspectors', ALL_AGENCIES: 'every agency', INSPECTORS_ONLY: 'the inspectors only',
};

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function readArguments([minutesText = '3', address = `http://localhost:${process.env['PORT'] ?? 3000}`]: readonly string[]): { minutes: number; address: string } {
  const minutes = Number(minutesText);
  if (!(minutes > 0 && minutes <= minutesMost)) throw new ClearLine(`Say for how many minutes, up to ${minutesMost}: npm run demo:live -- 5`);
  if (!URL.canParse(address)) throw new ClearLine('The address must look like http://localhost:3000');
  return { minutes, address: new URL(address).origin };
}

/** What the demo's data has ready, then the same people coming back to what they said, without end. */
function* whatTheySay(): Generator<DemoEvidence, never> {
  yield* demoWorld.live;
  for (let look = 2; ; look += 1) {
    for (const item of demoWorld.live) yield { ...item, title: `${item.title}: look ${look}`, body: `We looked at this again, as we said we would. ${item.body}` };
  }
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());

/** People sign in when it is first their turn. */
function signedInPeople(demo: DemoServer): { of: (key: string) => Promise<DemoPerson>; all: () => Promise<DemoPerson[]> } {
  const people = new Map<string, Promise<DemoPerson>>();
  const signIn = (key: string) => demo.signIn(demoWorld.users.find((user) => user.key === key)?.email ?? '');
  return {
    of: (key) => {
      const person = people.get(key) ?? signIn(key);
      people.set(key, person);
      return person;
    },
    all: () => Promise.all(people.values()),
  };
}

async function contributeInTurn(people: ReturnType<typeof signedInPeople>, until: number): Promise<number> {
  let added = 0;
  for (const item of whatTheySay()) {
    if (Date.now() >= until || stopping.signal.aborted) return added;
    const person = await people.of(item.author);
    // Said in an earlier run.
    if (person.titles.has(item.title)) continue;
    const criterionId = (code: string): string => person.criterionIds.get(code) ?? '';
    await person.contribute(contributionOf(person.inspectionId, randomUUID(), item, criterionId));
    person.titles.add(item.title);
    added += 1;
    say(`${new Date().toTimeString().slice(0, 8)}  ${person.name}, ${person.agency}, added “${item.title}”, seen by ${seenBy[item.visibility]}`);
    const wait = between.least + Math.random() * (between.most - between.least);
    await pause(Math.max(0, Math.min(wait, until - Date.now())), undefined, { signal: stopping.signal }).catch(() => undefined);
  }
  return added;
}

async function main(): Promise<void> {
  const { minutes, address } = readArguments(process.argv.slice(2));
  const title = demoWorld.inspections[0]?.title ?? '';
  const people = signedInPeople(await openDemo(address, title));
  say(`For ${minutes === 1 ? 'a minute' : `${minutes} minutes`} simulated people add evidence to “${title}” at ${address}. Open it there as another person to watch. Ctrl+C stops it.`);
  try {
    const added = await contributeInTurn(people, Date.now() + minutes * 60_000);
    say(`Stopped. ${added} ${added === 1 ? 'contribution was' : 'contributions were'} added; they stay in the demo.`);
  } finally {
    for (const person of await people.all().catch(() => [])) await person.signOut();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof ClearLine ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  process.exitCode = 1;
});
