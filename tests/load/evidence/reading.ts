import pg from 'pg';
import { applyMigrations } from '../../../server/src/platform/migrations.ts';
import { createInspectionAtWork } from '../../support/inspection-at-work.ts';
import { withCleaningUp } from '../cleaning-up.ts';
import { memory, percentiles, processorTime } from '../figures.ts';
import { startHelper } from '../helper-process.ts';
import { startProduct } from '../product.ts';
import { round, toCase, type BenchCase, type Figures } from '../report.ts';
import type { BenchRun } from '../run.ts';
import { fillInBulk, inspectionsIn, type Bulk } from './bulk.ts';
import type { Answered, Question, Questions } from './questions.ts';
import { asked } from './vocabulary.ts';

interface Plan {
  readonly small: Bulk;
  readonly large: Bulk;
  /** Questions of each kind to each side, in turn, a round of them at a time. */
  readonly rounds: number;
  readonly perRound: number;
}
const whole: Plan = { small: { inspections: 10, contributions: 100 }, large: { inspections: 10_000, contributions: 100 }, rounds: 8, perRound: 150 };
const quick: Plan = { small: { inspections: 2, contributions: 20 }, large: { inspections: 6, contributions: 20 }, rounds: 1, perRound: 12 };

/** How much slower the 95th percentile may be with a thousand times as much in the database. */
const goal = 1.5;

const searchQuery = `query Search($id: ID!, $words: String!) { search(inspectionId: $id, words: $words, first: 20) {
  totalCount countByType { type count } hits { id type sectionId kind status title { text isMatch } excerpt { text isMatch } agencies { id kind name shortName } criterionIds periodFrom periodTo } } }`;
const matrixQuery = `query Matrix($id: ID!) { inspection(id: $id) { id matrix {
  isWhole agencies { id kind name shortName } rows { criterion { id title } standsOn { id kind name shortName } cells { agency { id kind name shortName } state sent drafts cited } } } } }`;

interface Side {
  readonly url: string;
  readonly pid: number;
  readonly cookies: readonly string[];
  readonly inspections: readonly string[];
}
type Kind = 'search' | 'matrix';

/** Search and the matrix as screens ask for them, by an inspector and a contributor in turn, in any inspection: a thousand contributions against a million. */
export function benchReading({ database, isQuick, profile, say }: BenchRun): Promise<BenchCase[]> {
  const plan = isQuick ? quick : whole;
  return withCleaningUp(async (later) => {
    const smallUrl = await besides(database.url, later);
    const startSide = async (url: string, bulk: Bulk): Promise<Side> => {
      say(`Filling ${bulk.inspections.toLocaleString('en-GB')} inspections with ${(bulk.inspections * bulk.contributions).toLocaleString('en-GB')} contributions…`);
      const inspection = await createInspectionAtWork(url, { inspectors: 2, contributors: 8 });
      await inspection.close();
      await fillInBulk(url, inspection.id, bulk, say);
      const product = await startProduct(url, profile);
      later(product.stop);
      return { url: `${product.origin}/graphql`, pid: product.pid, cookies: [inspection.lead.cookie, inspection.contributors[0]?.cookie ?? ''], inspections: await inspectionsIn(url, 2_000) };
    };
    const sides = { small: await startSide(smallUrl, plan.small), large: await startSide(database.url, plan.large) };
    const asker = await startHelper(new URL('./questions.ts', import.meta.url));
    later(asker.stop);

    const cases: BenchCase[] = [];
    for (const kind of ['matrix', 'search'] as const) {
      say(`${kind}…`);
      const figures: Record<'small' | 'large', { latencies: number[]; processorMs: number; bytes: number }> = { small: nothing(), large: nothing() };
      for (let turn = 0; turn <= plan.rounds; turn += 1) {
        for (const name of ['small', 'large'] as const) {
          const side = sides[name];
          const before = processorTime(side.pid) ?? 0;
          const { latencies, bytes } = await asker.run<Answered>('run', { url: side.url, questions: questionsOf(kind, side, turn * plan.perRound, plan.perRound) } satisfies Questions);
          // The first round warms up.
          if (turn === 0) continue;
          figures[name].latencies.push(...latencies);
          figures[name].processorMs += (processorTime(side.pid) ?? 0) - before;
          figures[name].bytes += bytes;
        }
      }
      const told = (name: 'small' | 'large'): Figures => {
        const { latencies, processorMs, bytes } = figures[name];
        return { ...percentiles(latencies), processor_ms: round(processorMs / latencies.length), kilobytes: round(bytes / latencies.length / 1000), ...memory(sides[name].pid) };
      };
      const sizes = [plan.large, plan.small].map(({ inspections, contributions }) => (inspections * contributions).toLocaleString('en-GB'));
      cases.push(toCase(`${kind}: ${sizes[0]} contributions against ${sizes[1]}`, 'p95_ms', told('large'), told('small'), isQuick ? {} : { atMost: goal }));
    }
    return cases;
  });
}

const nothing = () => ({ latencies: [] as number[], processorMs: 0, bytes: 0 });

function questionsOf(kind: Kind, { cookies, inspections }: Side, from: number, count: number): Question[] {
  return Array.from({ length: count }, (_none, index) => {
    const number = from + index;
    const id = inspections[(number * 7) % inspections.length];
    const query = kind === 'search' ? { query: searchQuery, variables: { id, words: asked(Math.floor(number / 2)) } } : { query: matrixQuery, variables: { id } };
    return { cookie: cookies[number % cookies.length] ?? '', body: JSON.stringify(query) };
  });
}

/** A second database on the same server, so that both sizes are asked in turn while the machine is in the same mood. */
async function besides(databaseUrl: string, later: (stop: () => Promise<unknown>) => void): Promise<string> {
  const url = new URL(databaseUrl);
  url.pathname = `${url.pathname}_small`;
  await applyMigrations(url.href);
  later(async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    await client.query(`DROP DATABASE IF EXISTS "${url.pathname.slice(1)}" WITH (FORCE)`);
    await client.end();
  });
  return url.href;
}
