import { useEffect, useRef, useState } from 'react';

/** Typing pauses this long, in milliseconds, before the words are looked for. */
const pause = 300;

export interface SearchWords {
  readonly typed: string;
  /** What is looked for: the typed words after a pause, without spaces around them. */
  readonly settled: string;
  readonly type: (words: string) => void;
}

/** Words to search for; `given` ones, such as those of the address, take their place when they change. `onSettled` is told of typed ones. */
export function useSearchWords(given: string, onSettled?: (words: string) => void): SearchWords {
  const [typed, type] = useState(given);
  const [settled, settle] = useState(given);
  const [taken, take] = useState(given);
  if (given !== taken) {
    take(given);
    // The words just typed come back as the address: they must not overwrite what was typed since.
    if (given !== settled) {
      type(given);
      settle(given);
    }
  }
  const tell = useRef(onSettled);
  useEffect(() => { tell.current = onSettled; });
  useEffect(() => {
    const words = typed.trim();
    if (words === settled) return;
    const timer = setTimeout(() => {
      settle(words);
      tell.current?.(words);
    }, pause);
    return () => clearTimeout(timer);
  }, [typed, settled]);
  return { typed, settled, type };
}
