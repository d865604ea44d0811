/** Least time between two runs, in milliseconds, and how many times as long it may become. */
const [usual, longer] = [50, 5];
/** A run may take this share of the page's time, unless waiting as long as it may is not enough for that; the rest belongs to the writer's own keys. */
const share = 1 / 4;

/**
 * Does work that comes in again and again, such as drawing what colleagues write: at once where it did nothing just now, else soon, and
 * the later the longer it takes. Twenty people who write are then drawn a few times a second instead of at every letter.
 */
export function paced(work: () => void, least = usual): { readonly run: () => void; readonly stop: () => void } {
  let next = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isStopped = false;

  function go(): void {
    waiting = undefined;
    const began = performance.now();
    work();
    const ended = performance.now();
    next = ended + Math.min(least * longer, Math.max(least, (ended - began) * (1 / share - 1)));
  }
  return {
    run() {
      if (isStopped || waiting !== undefined) return;
      const left = next - performance.now();
      if (left <= 0) go();
      else waiting = setTimeout(go, left);
    },
    stop() {
      isStopped = true;
      clearTimeout(waiting);
    },
  };
}
