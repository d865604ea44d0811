// npm run test:faults -- [--runs 1000] [--from 1] [--seed TEXT] [--at-once 8] [--minutes 60] [--short]: randomised runs of kill, disconnect and reload (docs/operations.md).
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { Struck } from './place/strikes.ts';
import { withPlace, type Place } from './place/place.ts';
import { material } from './support/material.ts';
import { randomOf } from './support/random.ts';
import { report, type Tally } from './support/report.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '1000' }, from: { type: 'string', default: '1' }, seed: { type: 'string' }, 'at-once': { type: 'string', default: '8' }, minutes: { type: 'string', default: '60' },
    short: { type: 'boolean', default: false },
  },
});

/** A seed that is always the same finds again what it found; one made by chance looks elsewhere. */
const fixedSeed = 'joint inspection';
const chosen = values.seed ?? randomBytes(4).toString('hex');
const atOnce = Number(values['at-once']);
/** A round can be run again without those before it. */
const first = Number(values.from);
const plan = values.short ? [{ seed: values.seed ?? fixedSeed, runs: atOnce }, { seed: chosen, runs: atOnce }] : [{ seed: chosen, runs: Number(values.runs) }];

async function work(place: Place, tally: Tally): Promise<void> {
  // Only now: the client's own parts look around them for what a browser has, and what starts a database must not find it.
  await import('./support/device.ts');
  const { oneRound } = await import('./round.ts');
  const until = Date.now() + Number(values.minutes) * 60_000;
  for (const { seed, runs } of plan) {
    say(`Seed ${seed}: npm run test:faults -- --seed '${seed}' --runs ${runs} --at-once ${atOnce}`);
    for (let from = first; from <= runs && Date.now() < until; from += atOnce) {
      const numbers = Array.from({ length: Math.min(atOnce, runs - from + 1) }, (_none, index) => from + index);
      const began = performance.now();
      const { runs: done, struck } = await oneRound(place, numbers, randomOf(`${seed}/round ${from}`));
      tally.rounds += 1;
      tally.runs.push(...done);
      for (const [name, times] of Object.entries(struck)) tally.struck[name as keyof Struck] += times;
      const bad = done.filter(({ faults }) => faults.length > 0);
      for (const { number, faults } of bad) say(`✗ Run ${number} of seed ${seed}:\n${faults.slice(0, 12).map((fault) => `    ${fault}`).join('\n')}`);
      // What the nodes logged as errors is where to look first.
      if (bad.length > 0) say(place.nodes.map((node) => node.output().split('\n').filter((line) => /^\{"level":[56]0/.test(line)).slice(-5).join('\n')).join('\n'));
      const ended = place.nodes.filter((node) => !node.isAsWished());
      if (ended.length > 0) throw new Error(`A node ended by itself:\n${ended.map((node) => node.output().slice(-4_000)).join('\n')}`);
      say(`Runs ${from} to ${from + numbers.length - 1}: ${done.length - bad.length} of ${done.length} kept every promise (${((performance.now() - began) / 1000).toFixed(1)} s)`);
    }
  }
}

async function main(): Promise<void> {
  const began = performance.now();
  const tally: Tally = { runs: [], rounds: 0, struck: { 'node killed': 0, 'database connections broken': 0, 'database crashed': 0 } };
  if (!material.areReal) say('The published letters are not at hand: the demo’s own text stands in for them.');
  try {
    await withPlace({ teams: atOnce, say }, (place) => work(place, tally));
  } catch (error) {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exitCode = 1;
  }
  say(report(tally, (performance.now() - began) / 1000));
  const failed = tally.runs.filter(({ faults }) => faults.length > 0).length;
  if (failed > 0 || tally.runs.length === 0) process.exitCode = 1;
  say(`${tally.runs.length - failed} passed, ${failed + (process.exitCode === 1 && failed === 0 ? 1 : 0)} failed`);
  // Pages that were left behind, as by a reload, still wait for answers that never come.
  process.exit();
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));
void main();
