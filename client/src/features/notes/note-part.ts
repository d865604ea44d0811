/** What a window does with a note that it shows: it writes, or another window of this browser does and it reads along. */
export type NotePart = 'waiting' | 'writes' | 'reads';

/** How windows ask each other to let a note go. */
export interface Asks {
  readonly post: (noteId: string) => void;
  readonly listen: (listener: (noteId: string) => void) => () => void;
}
export interface JoinOptions {
  readonly noteId: string;
  /** Left out where the browser has none: then each window writes. */
  readonly locks: Pick<LockManager, 'request'> | undefined;
  readonly asks: Asks;
  /** What was typed here is on the disk once it resolves. */
  readonly finish: () => Promise<void>;
  readonly onPart: (part: NotePart) => void;
  /** In milliseconds: a window that does not let go by then is taken to be stuck. */
  readonly patience?: number;
}
export interface JoinedNote {
  /** Writes here from now on: the other window is asked to let go, and finishes what it has first. */
  readonly takeOver: () => void;
  readonly leave: () => void;
}

/** One window writes in a note at a time, by a lock that the browser gives; the next in line gets it when that window shuts. */
export function joinNote({ noteId, locks, asks, finish, onPart, patience = 1_500 }: JoinOptions): JoinedNote {
  if (!locks) {
    onPart('writes');
    return { takeOver: () => undefined, leave: () => undefined };
  }
  const name = `joint-inspection-note ${noteId}`;
  let isOver = false;
  let isAsking = false;
  let release: (() => void) | null = null;
  let standBack = new AbortController();
  let next: LockOptions = { ifAvailable: true };
  let stuck: ReturnType<typeof setTimeout> | undefined;

  const hold = (lock: Lock | null): Promise<void> | undefined => {
    if (!lock || isOver) return undefined;
    isAsking = false;
    clearTimeout(stuck);
    onPart('writes');
    return new Promise((resolve) => { release = resolve; });
  };

  async function inLine(): Promise<void> {
    while (!isOver) {
      const options = next;
      standBack = new AbortController();
      next = { signal: standBack.signal };
      try {
        // Ends when the note is let go of, or is taken from here.
        await locks?.request(name, options.ifAvailable || options.steal ? options : next, hold);
      } catch (error) {
        // A browser that refuses locks leaves each window to itself.
        if (!(error instanceof DOMException) || error.name !== 'AbortError') return onPart('writes');
      }
      release = null;
      if (!isOver) onPart('reads');
    }
  }

  const stop = asks.listen((asked) => {
    if (asked !== noteId || isOver) return;
    if (release) {
      const letGo = release;
      onPart('reads');
      void finish().finally(letGo);
    } else if (!isAsking) {
      // Whoever asked is to be the next.
      standBack.abort();
    }
  });
  void inLine();
  return {
    takeOver() {
      if (release || isAsking) return;
      isAsking = true;
      asks.post(noteId);
      stuck = setTimeout(() => {
        next = { steal: true };
        standBack.abort();
      }, patience);
    },
    leave() {
      isOver = true;
      clearTimeout(stuck);
      stop();
      standBack.abort();
      if (release) void finish().finally(release);
    },
  };
}
