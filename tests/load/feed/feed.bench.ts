import { aContribution, createInspectionAtWork, type InspectionAtWork } from '../../support/inspection-at-work.ts';
import { withCleaningUp } from '../cleaning-up.ts';
import { memory, percentiles, sleep } from '../figures.ts';
import { startHelper } from '../helper-process.ts';
import { openPoster } from '../http-post.ts';
import { startProduct } from '../product.ts';
import { round, toCase, type BenchCase, type Figures } from '../report.ts';
import type { BenchRun } from '../run.ts';
import { contributeOnce, noDelays, runRound, type Delays, type Pace, type Target } from './contributions.ts';
import { countStatements } from './statement-counter.ts';
import type { Watching } from './watchers.ts';

interface Plan {
  readonly crowds: readonly number[];
  readonly pace: Pace;
  readonly warmUp: Pace;
  /** Of each side, in turn. */
  readonly rounds: number;
  /** Two crowds between which the number of statements must not grow. */
  readonly statementCrowds: readonly [small: number, large: number];
}

const whole: Plan = { crowds: [100, 500, 2000], pace: { contributions: 40, perSecond: 4 }, warmUp: { contributions: 12, perSecond: 4 }, rounds: 3, statementCrowds: [100, 500] };
const quick: Plan = { crowds: [20], pace: { contributions: 5, perSecond: 5 }, warmUp: { contributions: 2, perSecond: 5 }, rounds: 1, statementCrowds: [2, 20] };

/** Times the goals allow our p95 to be that of bare socket.io, by the number of sockets. */
const goals: Readonly<Record<number, number>> = { 500: 2, 2000: 1.5 };
/** Presence and memory come to rest after a crowd has joined. */
const settleMs = 2_500;

/** Two dozen people of all agencies; a crowd takes their sessions in turn, as tabs and colleagues do. */
const staff = { inspectors: 11, contributors: 12 };

const watchersScript = new URL('./watchers.ts', import.meta.url);

export async function benchFeed({ database, isQuick, profile, say }: BenchRun): Promise<BenchCase[]> {
  const plan = isQuick ? quick : whole;
  return withCleaningUp(async (later) => {
    const inspection = await createInspectionAtWork(database.url, staff);
    later(inspection.close);
    const cases: BenchCase[] = [];
    for (const sockets of plan.crowds) {
      say(`${sockets} sockets…`);
      cases.push(...(await measureCrowd({ url: database.url, profile }, inspection, sockets, plan)));
    }
    say('Counting statements…');
    cases.push(await measureStatements(database.url, inspection, plan.statementCrowds));
    return cases;
  });
}

const counter = () => { let number = 0; return () => (number += 1); };

async function measureCrowd({ url, profile }: { url: string; profile: string | undefined }, inspection: InspectionAtWork, sockets: number, { pace, warmUp, rounds }: Plan): Promise<BenchCase[]> {
  return withCleaningUp(async (later) => {
    const number = counter();
    const next = () => aContribution(inspection, number());

    async function watch(origin: string, path: string): Promise<Target> {
      const watchers = await startHelper(watchersScript);
      later(watchers.stop);
      const cookies = [inspection.lead, ...inspection.inspectors, ...inspection.contributors].map(({ cookie }) => cookie);
      await watchers.run('open', { origin, inspectionId: inspection.id, cookies, sockets } satisfies Watching);
      const poster = openPoster(`${origin}${path}`, inspection.contributors[0]?.cookie ?? '', 8);
      later(async () => poster.close());
      return { poster, watchers };
    }

    const product = await startProduct(url, profile);
    later(product.stop);
    const ours = await watch(product.origin, '/graphql');
    await sleep(settleMs);
    const first = next();
    await contributeOnce(ours, first);
    const bare = await startHelper(new URL('./baseline.ts', import.meta.url));
    later(bare.stop);
    const baseline = await watch(await bare.run<string>('start', await ours.watchers.run('event', first.id)), '/contribute');
    await sleep(settleMs);

    const delays = { ours: noDelays(), baseline: noDelays() };
    for (const target of [ours, baseline]) await runRound(target, warmUp, next, noDelays());
    for (let i = 0; i < rounds; i += 1) {
      await runRound(ours, pace, next, delays.ours);
      await runRound(baseline, pace, next, delays.baseline);
    }

    const extra = { ours: memory(product.pid), baseline: memory(bare.pid) };
    const compare = (name: string, from: keyof Delays, goal?: number, more: { ours: Figures; baseline: Figures } = { ours: {}, baseline: {} }) =>
      toCase(`${sockets} sockets: ${name}`, 'p95_ms', { ...percentiles(delays.ours[from]), ...more.ours }, { ...percentiles(delays.baseline[from]), ...more.baseline }, goal === undefined ? {} : { atMost: goal });
    return [
      compare('mutation accepted to event on each screen', 'fromAccepted', goals[sockets], extra),
      compare('mutation sent to event on each screen', 'fromSent'),
      compare('mutation answered to event on each screen', 'fromAnswered'),
    ];
  });
}

/** One contribution at a time, so that every statement between the first and the last belongs to one of them. */
async function measureStatements(databaseUrl: string, inspection: InspectionAtWork, [small, large]: Plan['statementCrowds']): Promise<BenchCase> {
  const contributions = 20;
  const perContribution = (sockets: number): Promise<number> =>
    withCleaningUp(async (later) => {
      const statements = await countStatements(databaseUrl);
      later(statements.close);
      const product = await startProduct(statements.url);
      later(product.stop);
      const watchers = await startHelper(watchersScript);
      later(watchers.stop);
      const cookies = [...inspection.inspectors, ...inspection.contributors].map(({ cookie }) => cookie);
      await watchers.run('open', { origin: product.origin, inspectionId: inspection.id, cookies, sockets } satisfies Watching);
      const poster = openPoster(`${product.origin}/graphql`, inspection.contributors[0]?.cookie ?? '', 1);
      later(async () => poster.close());
      await sleep(settleMs);
      const before = statements.count();
      for (let i = 0; i < contributions; i += 1) await contributeOnce({ poster, watchers }, aContribution(inspection, i));
      return (statements.count() - before) / contributions;
    });
  const [few, many] = [await perContribution(small), await perContribution(large)];
  // Half a statement leaves room for the relay's own look at the log every few seconds.
  return { ...toCase(`SQL statements per contribution: ${large} sockets against ${small}`, 'statements', { statements: round(many) }, { statements: round(few) }), goal: 'the same', met: Math.abs(many - few) < 0.5 };
}
