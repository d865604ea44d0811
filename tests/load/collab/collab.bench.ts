import { withCleaningUp } from '../cleaning-up.ts';
import type { BenchCase } from '../report.ts';
import type { Bench, BenchRun } from '../run.ts';
import { benchMemory } from './memory.ts';
import { benchOpening } from './opening.ts';
import { benchPage } from './page.ts';
import { createSections, type Sections } from './sections.ts';
import { benchWriters, type WritersPlan } from './writers.ts';

type Part = (run: BenchRun, sections: Sections) => Promise<BenchCase[]>;

const [rounds, seconds, warmUpSeconds] = [4, 10, 4];
const writers = (sections: number, writersEach: number, perSecond: number): Part => (run, some) => {
  const plan: WritersPlan = run.isQuick
    ? { sections: Math.min(sections, 4), writersEach: Math.min(writersEach, 5), perSecond: 2, seconds: 2, rounds: 1, warmUpSeconds: 1 }
    : { sections, writersEach, perSecond, seconds, rounds, warmUpSeconds };
  return benchWriters(run, some, plan);
};
/** Ours opens from a snapshot, the other side from everything: the longer the history, the more that is worth. */
const opening = (edits: number, atMost?: number): Part => (run, sections) =>
  benchOpening(run, sections, run.isQuick ? { edits: 1_000, times: 1 } : { edits, times: 9 }, run.isQuick ? undefined : atMost);

/** What `--only` chooses from. */
const parts: Readonly<Record<string, Part>> = {
  20: writers(1, 20, 5),
  100: writers(1, 100, 2),
  200: writers(1, 200, 1),
  '500x3': writers(500, 3, 0.3),
  memory: (run, sections) => benchMemory(run, sections, run.isQuick ? 4 : 500),
  'open-10000': opening(10_000),
  'open-250000': opening(250_000, 0.2),
  browser: (run, sections) => benchPage(run, sections, run.isQuick
    ? { paragraphs: 20, citations: 10, writers: 3, openings: 1, keystrokes: 20 }
    : { paragraphs: 400, citations: 500, writers: 20, openings: 7, keystrokes: 300 }),
};

/** One of each kind is enough to prove that the bench works. */
const quickParts = ['20', '500x3', 'memory', 'open-10000', 'browser'];

export const benchCollab: Bench = async (run) => {
  const everything = run.isQuick ? quickParts : Object.keys(parts);
  const wanted = run.only.length > 0 ? run.only : everything;
  const unknown = wanted.filter((name) => !(name in parts));
  if (unknown.length > 0) throw new Error(`There is no case ${unknown.join(', ')}; there are ${Object.keys(parts).join(', ')}`);
  return withCleaningUp(async (later) => {
    const sections = await createSections(run.database.url, run.isQuick ? 4 : 500);
    later(sections.close);
    const cases: BenchCase[] = [];
    for (const name of wanted) {
      run.say(`${name}…`);
      cases.push(...((await parts[name]?.(run, sections)) ?? []));
    }
    return cases;
  });
};
