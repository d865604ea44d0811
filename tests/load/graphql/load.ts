import { instant } from '../figures.ts';
import { serveTasks } from '../helper-process.ts';
import { openPoster } from '../http-post.ts';

export interface Load {
  readonly url: string;
  readonly cookie: string;
  readonly body: string;
  /** Each sends its next request when it has the whole answer to the last. */
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  /** Milliseconds from sending a request to the last byte of its answer. */
  readonly latencies: Float64Array;
  readonly seconds: number;
}

async function run({ url, cookie, body, connections, seconds }: Load): Promise<LoadResult> {
  const poster = openPoster(url, cookie, connections);
  const latencies: number[] = [];
  const begun = instant();
  async function client(): Promise<void> {
    while (instant() - begun < seconds * 1000) {
      const sent = instant();
      await poster.post(body);
      latencies.push(instant() - sent);
    }
  }
  await Promise.all(Array.from({ length: connections }, client));
  const took = (instant() - begun) / 1000;
  poster.close();
  return { latencies: Float64Array.from(latencies), seconds: took };
}

serveTasks({ run, ask: ({ url, cookie, body }: Pick<Load, 'url' | 'cookie' | 'body'>) => { const poster = openPoster(url, cookie, 1); return poster.post(body).finally(poster.close); } });
