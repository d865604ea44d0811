import { instant } from '../figures.ts';
import { serveTasks } from '../helper-process.ts';
import { openPoster } from '../http-post.ts';

export interface Question {
  readonly cookie: string;
  readonly body: string;
}
export interface Questions {
  readonly url: string;
  readonly questions: readonly Question[];
}
export interface Answered {
  /** Milliseconds from sending a request to the last byte of its answer, one for each question. */
  readonly latencies: readonly number[];
  /** Of all answers together. */
  readonly bytes: number;
}

/** Asks them one after the other, as one reader would. */
async function run({ url, questions }: Questions): Promise<Answered> {
  const posters = new Map([...new Set(questions.map(({ cookie }) => cookie))].map((cookie) => [cookie, openPoster(url, cookie, 1)]));
  const latencies: number[] = [];
  let bytes = 0;
  for (const { cookie, body } of questions) {
    const sent = instant();
    const answer = await posters.get(cookie)?.post(body);
    latencies.push(instant() - sent);
    if (!answer || answer.includes('"errors"')) throw new Error(`a question failed: ${answer?.slice(0, 1000)}`);
    bytes += answer.length;
  }
  posters.forEach((poster) => poster.close());
  return { latencies, bytes };
}

serveTasks({ run });
