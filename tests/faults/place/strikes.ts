import { sleep } from '../support/waiting.ts';
import type { Random } from '../support/random.ts';
import type { Place } from './place.ts';

/** How often something struck everybody at once. */
export type Struck = Readonly<Record<'node killed' | 'database connections broken' | 'database crashed', number>>;

/** One to three faults that strike every run of a round, each at some moment of its storm. What was killed comes back while people go on elsewhere. */
export async function strikes({ nodes, database }: Place, random: Random): Promise<Struck> {
  const struck = { 'node killed': 0, 'database connections broken': 0, 'database crashed': 0 };
  const kinds: (keyof Struck)[] = ['node killed', 'node killed', 'database connections broken', ...(database.crash ? ['database crashed' as const] : [])];
  for (let left = random.between(1, 3), isFirst = true; left > 0; left -= 1, isFirst = false) {
    await sleep(random.between(150, 1_200));
    // Every round has a kill in it: that is the fault the promise is most about.
    const kind = isFirst ? 'node killed' : random.pick(kinds);
    const killed = kind === 'node killed' ? killSome() : 0;
    if (kind === 'database crashed') await database.crash?.();
    if (kind === 'database connections broken') await database.breakConnections(random.pick([0.3, 1])).catch(() => 0);
    struck[kind] += kind === 'node killed' ? killed : 1;
  }
  return struck;

  /** Mostly one, and now and then all that are up, so that for a while nobody answers. */
  function killSome(): number {
    const up = nodes.filter((node) => node.isUp());
    const doomed = up.length > 0 && random.chance(0.12) ? up : up.length > 0 ? [random.pick(up)] : [];
    doomed.forEach((node) => node.kill());
    return doomed.length;
  }
}
