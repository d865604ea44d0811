import { withCleaningUp } from '../cleaning-up.ts';
import { median, sleep } from '../figures.ts';
import { round, toCase, type BenchCase } from '../report.ts';
import type { BenchRun } from '../run.ts';
import type { Side } from './generator.ts';
import { aHistory } from './history.ts';
import type { Sections } from './sections.ts';
import { sideNames, startSides } from './sides.ts';

export interface OpeningPlan {
  readonly edits: number;
  readonly times: number;
}

/** Hocuspocus gives a document up when its last reader leaves; then the next finds it as the first of the morning does. */
const givenUpMs = 600;

/** From asking for a section that nobody has open until all of its text has come. */
export async function benchOpening(run: BenchRun, sections: Sections, { edits, times }: OpeningPlan, atMost: number | undefined): Promise<BenchCase[]> {
  return withCleaningUp(async (later) => {
    run.say(`Writing ${edits} edits…`);
    await sections.clear();
    const history = aHistory(edits);
    const [section] = sections.all;
    if (!section) throw new Error('there is no section');
    await sections.giveHistory(section.id, history);
    const sides = await startSides(run, later);
    const [place] = sections.places([section], 1);
    const took: Record<Side, number[]> = { ours: [], baseline: [] };
    // The first is the servers' own warming up.
    for (let time = 0; time <= times; time += 1) {
      for (const side of sideNames) {
        const ms = await sides.generator.run<number>('timeToOpen', { side, origin: sides.origin[side], place });
        if (time > 0) took[side].push(ms);
        await sleep(givenUpMs);
      }
    }
    const figures = (side: Side) => ({ median_ms: round(median(took[side])), most_ms: round(Math.max(...took[side])), kb: Math.round(history.state.length / 1000) });
    return [toCase(`opening a section after ${edits} edits`, 'median_ms', figures('ours'), figures('baseline'), atMost === undefined ? {} : { atMost })];
  });
}
