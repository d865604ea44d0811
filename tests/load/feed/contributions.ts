import type { ContributeEvidenceInput } from '@joint/shared';
import { contributeMutation } from '../../support/graphql-client.ts';
import { instant, sleep } from '../figures.ts';
import type { HelperProcess } from '../helper-process.ts';
import type { Poster } from '../http-post.ts';
import type { Arrivals } from './watchers.ts';

/** A server under test with the people watching it. */
export interface Target {
  readonly poster: Poster;
  readonly watchers: HelperProcess;
}

export interface Pace {
  readonly contributions: number;
  readonly perSecond: number;
}

/** Milliseconds from three points in a contribution's life to each watching screen. */
export interface Delays {
  /** From the instant the change was made in the log (baseline: taken from the request). */
  readonly fromAccepted: number[];
  readonly fromSent: number[];
  /** Below zero where the screen was faster than the answer. */
  readonly fromAnswered: number[];
}

export const noDelays = (): Delays => ({ fromAccepted: [], fromSent: [], fromAnswered: [] });

export async function contributeOnce({ poster, watchers }: Target, input: ContributeEvidenceInput & { id: string }): Promise<Arrivals & { sent: number; answered: number }> {
  const body = JSON.stringify({ query: contributeMutation, variables: { input } });
  const sent = instant();
  const answer = await poster.post(body);
  const answered = instant();
  if (answer.includes('"errors"')) throw new Error(answer);
  return { sent, answered, ...(await watchers.run<Arrivals>('arrivals', input.id)) };
}

/** Sends contributions at a fixed rate, however long the answers take, and adds what was measured to `delays`. */
export async function runRound(target: Target, { contributions, perSecond }: Pace, next: () => ContributeEvidenceInput & { id: string }, delays: Delays): Promise<void> {
  const begun = instant();
  const sending: ReturnType<typeof contributeOnce>[] = [];
  for (let index = 0; index < contributions; index += 1) {
    await sleep(begun + (index * 1000) / perSecond - instant());
    sending.push(contributeOnce(target, next()));
  }
  for (const { sent, answered, accepted, at } of await Promise.all(sending)) {
    for (const arrival of at) {
      delays.fromAccepted.push(arrival - accepted);
      delays.fromSent.push(arrival - sent);
      delays.fromAnswered.push(arrival - answered);
    }
  }
}
