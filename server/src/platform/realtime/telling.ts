/** Tells of changes that come in bursts. */
export interface Telling {
  readonly changed: (key: string) => void;
  /** Tells again of everything that it last told of, for another node may have died without saying so. */
  readonly again: () => void;
  readonly stop: () => void;
}

/** After a change this many milliseconds pass before it is told, and then at most once a second for each key. */
const settleMs = 150;
const atMostEveryMs = 1_000;

export interface TellingOptions {
  /** Whether there is anything left to tell of. */
  readonly tell: (key: string) => Promise<boolean>;
  readonly failed: (error: unknown) => void;
}

export function createTelling({ tell, failed }: TellingOptions): Telling {
  const waiting = new Map<string, NodeJS.Timeout>();
  const toldAt = new Map<string, number>();
  let stopped = false;

  async function now(key: string): Promise<void> {
    toldAt.set(key, Date.now());
    if (!(await tell(key))) toldAt.delete(key);
  }
  function changed(key: string): void {
    if (stopped || waiting.has(key)) return;
    const wait = Math.max(settleMs, (toldAt.get(key) ?? 0) + atMostEveryMs - Date.now());
    waiting.set(key, setTimeout(() => {
      waiting.delete(key);
      now(key).catch(failed);
    }, wait));
  }
  return {
    changed,
    again: () => [...toldAt.keys()].forEach(changed),
    stop() {
      stopped = true;
      waiting.forEach((timeout) => clearTimeout(timeout));
    },
  };
}
