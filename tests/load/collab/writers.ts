import { withCleaningUp } from '../cleaning-up.ts';
import { median, percentiles, sleep } from '../figures.ts';
import { round, toCase, type BenchCase } from '../report.ts';
import type { BenchRun } from '../run.ts';
import type { Crowd, RoundResult, Round, Side } from './generator.ts';
import type { Sections } from './sections.ts';
import { sideNames, startSides, type Sides } from './sides.ts';
import { aText } from './typing.ts';

export interface WritersPlan {
  readonly sections: number;
  readonly writersEach: number;
  /** Keystrokes of one writer in a second. */
  readonly perSecond: number;
  readonly seconds: number;
  /** Of each side, in turn. */
  readonly rounds: number;
  readonly warmUpSeconds: number;
}

const paragraphs = 40;
/** After a round: Hocuspocus stores two seconds after the last edit, ours derives statements and compacts. What that costs belongs to the round. */
const afterwardsMs = 3_500;

/** Keystroke to colleague, and what an edit costs the server, with so many writers. */
export async function benchWriters(run: BenchRun, sections: Sections, plan: WritersPlan): Promise<BenchCase[]> {
  const { sections: count, writersEach, perSecond, seconds, rounds, warmUpSeconds } = plan;
  return withCleaningUp(async (later) => {
    const used = sections.all.slice(0, count);
    const text = aText(paragraphs);
    await sections.clear();
    await sections.give(used, text);
    const sides = await startSides(run, later);
    await sides.generator.run('prepare', { text, writers: writersEach, keystrokes: Math.ceil((warmUpSeconds + seconds * rounds) * perSecond) + rounds + 1 });
    const places = sections.places(used, writersEach);
    for (const side of sideNames) {
      await sides.generator.run('connect', { side, origin: sides.origin[side], places, writersEach } satisfies Crowd);
      await sides.generator.run('openAll', side);
    }
    const measured = { ours: nothing(), baseline: nothing() };
    for (const side of sideNames) await type(sides, { side, seconds: warmUpSeconds, perSecond });
    for (let i = 0; i < rounds; i += 1) {
      for (const side of i % 2 === 0 ? sideNames : [...sideNames].reverse()) add(measured[side], await type(sides, { side, seconds, perSecond }));
    }
    for (const side of sideNames) await sides.generator.run('close', side);
    const name = `${writersEach} writers on ${count === 1 ? 'one section' : `each of ${count} sections`}, ${perSecond} keystrokes a second each`;
    const goal = run.isQuick ? {} : { atMost: 1 };
    const latency = (side: Side) => ({ ...percentiles(measured[side].toPeers.flatMap((some) => [...some])), ...percentiles(measured[side].toAnswer.flatMap((some) => [...some]), 'answered_') });
    const cost = (side: Side) => ({ cpu_ms_per_edit: round(median(measured[side].cpuPerEdit)) });
    return [
      toCase(`${name}: keystroke to colleague`, 'p95_ms', latency('ours'), latency('baseline'), goal),
      toCase(`${name}: processor time of the server`, 'cpu_ms_per_edit', cost('ours'), cost('baseline'), goal),
    ];
  });
}

interface Measured { readonly toPeers: Float64Array[]; readonly toAnswer: Float64Array[]; readonly cpuPerEdit: number[] }
const nothing = (): Measured => ({ toPeers: [], toAnswer: [], cpuPerEdit: [] });

function add(measured: Measured, { toPeers, toAnswer, edits, cpuMs }: RoundResult & { cpuMs: number }): void {
  measured.toPeers.push(toPeers);
  measured.toAnswer.push(toAnswer);
  measured.cpuPerEdit.push(cpuMs / edits);
}

async function type(sides: Sides, round: Round): Promise<RoundResult & { cpuMs: number }> {
  const before = sides.processor(round.side);
  const result = await sides.generator.run<RoundResult>('type', round);
  await sleep(afterwardsMs);
  return { ...result, cpuMs: sides.processor(round.side) - before };
}
