import { withCleaningUp } from '../cleaning-up.ts';
import { sleep } from '../figures.ts';
import { round, toCase, type BenchCase } from '../report.ts';
import type { BenchRun } from '../run.ts';
import type { Crowd, Side } from './generator.ts';
import type { Sections } from './sections.ts';
import { startSides } from './sides.ts';
import { aText } from './typing.ts';

const paragraphs = 100;
const settleMs = 4_000;

/** How much more a server holds with these sections open, each by one reader whose connection was there before and who has typed a little. */
export async function benchMemory(run: BenchRun, sections: Sections, count: number): Promise<BenchCase[]> {
  return withCleaningUp(async (later) => {
    const used = sections.all.slice(0, count);
    const text = aText(paragraphs);
    await sections.clear();
    await sections.give(used, text);
    const sides = await startSides(run, later);
    await sides.generator.run('prepare', { text, writers: 1, keystrokes: 10 });
    const figures = async (side: Side) => {
      await sides.generator.run('connect', { side, origin: sides.origin[side], places: sections.places(used, 1), writersEach: 1 } satisfies Crowd);
      await sleep(settleMs);
      const before = sides.megabytes(side);
      await sides.generator.run('openAll', side);
      await sides.generator.run('type', { side, seconds: 5, perSecond: 1 });
      await sleep(settleMs);
      const after = sides.megabytes(side);
      return { kb_per_section: round(((after - before) * 1000) / count), before_mb: before, after_mb: after };
    };
    const [ours, baseline] = [await figures('ours'), await figures('baseline')];
    return [toCase(`memory of one open section of 5,000 words (${count} are open)`, 'kb_per_section', ours, baseline)];
  });
}
