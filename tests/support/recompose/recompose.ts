import { documentOf, stateOf } from '../../faults/check/check-text.ts';
import type { Stage } from '../../faults/people/stage.ts';
import type { Random } from '../../faults/support/random.ts';
import { sleep } from '../../faults/support/waiting.ts';
import { eventually } from '../eventually.ts';
import type { Person } from '../inspection-at-work.ts';
import type { Finding } from '../letters.ts';
import { faultsOfPage, replicasApart } from './compare.ts';
import { openFloor } from './floor.ts';
import { manuscriptOf, type Manuscript } from './manuscript.ts';
import { putInOrder } from './put-in-order.ts';
import { openWriter, type Writer } from './writer.ts';

/** How long, in milliseconds, writers may need to come to rest, or to do what is left. */
const patience = 40_000;

export interface Section {
  readonly stage: Stage;
  readonly findings: readonly Finding[];
  readonly people: readonly Person[];
  readonly evidence: readonly string[];
  readonly random: Random;
  /** Every stored edit of the section. */
  readonly updates: () => Promise<readonly Uint8Array[]>;
}

/** Writes one section of a letter anew with all of these people at once; gives what should have come about, and everything that is wrong. */
export async function recompose({ stage, findings, people, evidence, random, updates }: Section): Promise<{ manuscript: Manuscript; faults: string[] }> {
  const manuscript = manuscriptOf(findings, { writers: people.length, evidence, random: random.of('manuscript') });
  const writers: Writer[] = [];
  const floor = openFloor(() => writers.map((one) => one.page()));
  for (const [writer, person] of people.entries()) writers.push(await openWriter({ writer, person, stage, manuscript, floor, random: random.of(`writer ${writer}`) }));
  const faults: string[] = [];
  const settle = (): Promise<void> => eventually(async () => {
    const restless = writers.filter((one) => !one.isSaved());
    if (restless.length > 0) throw new Error(`writers ${restless.map(({ writer, page }) => `${writer} (${JSON.stringify(page().provider.state())})`).join()} have not come to rest`);
    const apart = replicasApart(writers, stateOf(documentOf(await updates())));
    if (apart.length > 0) throw new Error(apart.join('; '));
  }, patience);
  const look = (when: string): void => void faults.push(...writers.flatMap((one) => faultsOfPage(manuscript, one)).map((fault) => `${when}, ${fault}`));

  try {
    await Promise.all(writers.map((one) => one.write()));
    await settle();
    look('after writing');
    if (faults.length === 0) {
      await eventually(async () => {
        const open = writers.filter((one) => !one.finishSome());
        if (open.length > 0) throw new Error(`writers ${open.map(({ writer }) => writer).join()} cannot finish`);
        await sleep(2);
      }, patience);
      await settle();
      look('after finishing');
    }
    if (faults.length === 0) {
      await putInOrder(manuscript, writers, settle);
      look('in order');
    }
  } catch (error) {
    faults.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
  } finally {
    await Promise.all(writers.map((one) => one.close()));
  }
  return { manuscript, faults };
}
