export const sleep = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Longest, in milliseconds, that anybody may need to come to rest once the service is there. */
const restWithin = 180_000;
let thereSince = 0;

/** A node or the database is on its way back: nobody's time to come to rest has begun. */
export const comingBack = (): void => { thereSince = Date.now(); };

/** Tries until it works; fails with the last reason when it did not in that time. */
export async function untilDone<T>(what: string, attempt: () => Promise<T | undefined>, pause = 150): Promise<T> {
  const began = Date.now();
  let reason = 'no answer';
  for (;;) {
    try {
      const result = await attempt();
      if (result !== undefined) return result;
    } catch (error) {
      reason = error instanceof Error ? error.message : JSON.stringify(error);
    }
    if (Date.now() > Math.max(began, thereSince) + restWithin) throw new Error(`${what} did not come to its end within ${restWithin / 1000} seconds: ${reason}`);
    await sleep(pause);
  }
}
