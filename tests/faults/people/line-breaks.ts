import { sectionTimes } from '../../../client/src/features/narrative/collaboration/section-provider.ts';
import { count } from '../check/ledger.ts';
import type { Line } from '../place/line.ts';
import type { Random } from '../support/random.ts';

/** How soon a page tries again. Shorter than people have it, so that a run stays short; what is done is the same. */
export const hurried = { ...sectionTimes, compare: 3_000, gap: 100, retry: [100, 300, 1_000], lastAcks: 1_000 };

/** Perhaps something befalls a writer's connection or page. */
export function strike(random: Random, line: Line, faults: Record<string, number>, reload: () => void): void {
  const fate = random.next();
  if (fate < 0.05) { count(faults, 'connection reset'); line.cut(); }
  else if (fate < 0.09) { count(faults, 'answer lost'); line.loseNextAnswer(); }
  else if (fate < 0.12) { count(faults, 'request cut'); line.cutAfter(random.between(1, 600)); }
  else if (fate < 0.17) { count(faults, 'reload'); reload(); }
  else if (fate < 0.2) {
    count(faults, 'offline');
    const back = line.goAway();
    setTimeout(back, random.between(50, 700));
  }
}
