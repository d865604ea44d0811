import { isDeepStrictEqual } from 'node:util';
import { aContribution, createInspectionAtWork, type InspectionAtWork } from '../../support/inspection-at-work.ts';
import { withCleaningUp } from '../cleaning-up.ts';
import { median, memory, percentiles, processorTime } from '../figures.ts';
import { startHelper, type HelperProcess } from '../helper-process.ts';
import { startProduct } from '../product.ts';
import { round, toCase, type BenchCase, type Figures } from '../report.ts';
import type { BenchRun } from '../run.ts';
import type { Load, LoadResult } from './load.ts';
import { workspaceQuery } from './workspace-query.ts';

interface Plan {
  readonly contributions: number;
  readonly connections: readonly number[];
  readonly seconds: number;
  readonly warmUpSeconds: number;
  /** Of each side, in turn. */
  readonly rounds: number;
}
const whole: Plan = { contributions: 200, connections: [1, 4], seconds: 5, warmUpSeconds: 5, rounds: 5 };
const quick: Plan = { contributions: 20, connections: [2], seconds: 1, warmUpSeconds: 1, rounds: 1 };

/** Share of the hand-written endpoint's throughput that GraphQL should reach. */
const goal = 0.25;

export async function benchGraphql({ database, isQuick, profile, say }: BenchRun): Promise<BenchCase[]> {
  const plan = isQuick ? quick : whole;
  return withCleaningUp(async (later) => {
    say(`Making ${plan.contributions} contributions…`);
    const inspection = await createInspectionAtWork(database.url, { inspectors: 2, contributors: 8 });
    later(inspection.close);
    await contributeAndCite(inspection, plan.contributions);

    const product = await startProduct(database.url, profile);
    later(product.stop);
    const [bare, load] = [await startHelper(new URL('./baseline.ts', import.meta.url)), await startHelper(new URL('./load.ts', import.meta.url))];
    later(bare.stop);
    later(load.stop);

    const body = JSON.stringify({ query: workspaceQuery, variables: { id: inspection.id, first: plan.contributions } });
    const question = { cookie: inspection.lead.cookie, body };
    const ours = { ...question, url: `${product.origin}/graphql`, pid: product.pid };
    const baseline = { ...question, url: await bare.run<string>('start', database.url), pid: bare.pid };
    const bytes = await assertSameAnswer(load, ours, baseline);

    const cases: BenchCase[] = [];
    for (const connections of plan.connections) {
      say(`${connections} at a time…`);
      const measured = await alternate(load, { ours, baseline }, { ...plan, connections });
      const figures = (side: 'ours' | 'baseline', pid: number): Figures => {
        const { perSecond, latencies, processorMs } = measured[side];
        return { per_s: round(median(perSecond)), ...percentiles(latencies), ...(processorMs > 0 && { processor_ms: round(processorMs / latencies.length) }), ...memory(pid) };
      };
      const name = `workspace of ${plan.contributions} contributions (${Math.round(bytes / 1000)} kB), ${connections} at a time`;
      cases.push(toCase(name, 'per_s', figures('ours', product.pid), figures('baseline', bare.pid), isQuick ? {} : { atLeast: goal }));
    }
    return cases;
  });
}

/** Agencies contribute in turn; every second piece is cited, by a statement that stands on two. */
async function contributeAndCite(inspection: InspectionAtWork, count: number): Promise<void> {
  const { features, contributors, inspectors, sectionIds } = inspection;
  const ids: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const author = contributors[number % contributors.length];
    const input = aContribution(inspection, number);
    if (author) await features.evidence.service.contribute(author.viewer, input);
    ids.push(input.id);
  }
  for (const [index, sectionId] of sectionIds.entries()) {
    const own = ids.filter((_id, number) => number % 2 === 0 && (number / 2) % sectionIds.length === index);
    const statements = own.map((evidenceId, number) => ({
      kind: 'STRENGTH' as const, text: `The hub answers quickly, as week after week shows (${number + 1}).`,
      cites: [{ evidenceId, stance: 'SUPPORTS' as const }, { evidenceId: own[(number + 1) % own.length] ?? evidenceId, stance: 'CONTRADICTS' as const }],
    }));
    if (inspectors[0]) await features.narrative.service.compose(inspectors[0].viewer, { sectionId, statements });
  }
}

interface Question extends Pick<Load, 'url' | 'cookie' | 'body'> {
  /** Of the server that answers. */
  readonly pid: number;
}

async function assertSameAnswer(load: HelperProcess, ours: Question, baseline: Question): Promise<number> {
  const [text, other] = [await load.run<string>('ask', ours), await load.run<string>('ask', baseline)];
  const [answer, expected] = [JSON.parse(text) as unknown, JSON.parse(other) as unknown];
  if (text.includes('"errors"')) throw new Error(text.slice(0, 1000));
  if (!isDeepStrictEqual(answer, expected)) throw new Error(`the answers differ:\n${text.slice(0, 3000)}\n${other.slice(0, 3000)}`);
  return text.length;
}

interface Measured {
  readonly perSecond: number[];
  readonly latencies: number[];
  /** Processor time of the server over all rounds. */
  processorMs: number;
}

async function alternate(load: HelperProcess, sides: { ours: Question; baseline: Question }, { connections, seconds, warmUpSeconds, rounds }: Omit<Plan, 'connections'> & { connections: number }): Promise<{ ours: Measured; baseline: Measured }> {
  const names = ['ours', 'baseline'] as const;
  const nothing = (): Measured => ({ perSecond: [], latencies: [], processorMs: 0 });
  const measured = { ours: nothing(), baseline: nothing() };
  const toLoad = ({ url, cookie, body }: Question, duration: number): Load => ({ url, cookie, body, connections, seconds: duration });
  for (const side of names) await load.run('run', toLoad(sides[side], warmUpSeconds));
  for (let i = 0; i < rounds; i += 1) {
    for (const side of names) {
      const before = processorTime(sides[side].pid) ?? 0;
      const { latencies, seconds: took } = await load.run<LoadResult>('run', toLoad(sides[side], seconds));
      measured[side].processorMs += (processorTime(sides[side].pid) ?? 0) - before;
      measured[side].perSecond.push(latencies.length / took);
      measured[side].latencies.push(...latencies);
    }
  }
  return measured;
}
