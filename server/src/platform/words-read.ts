import { setImmediate } from 'node:timers/promises';
import { readWords, type WordsRead } from '@joint/shared';

/** Characters of texts that are kept: they seldom change between two looks at a narrative. */
const kept = 8_000_000;
/** Characters that are read before others have their turn. Figures take longest, some hundredths of a second for so many. */
const atOnce = 2_000;

interface Options {
  readonly read?: (text: string) => WordsRead;
  readonly most?: number;
  /** Lets others have their turn. */
  readonly pause?: () => Promise<unknown>;
}

/** What the words of each of these texts say by themselves. A text that was met before is not read again, and whoever waits for this process waits for no more than one text. */
export function createWordsReader({ read = readWords, most = kept, pause = setImmediate }: Options = {}) {
  const known = new Map<string, WordsRead>();
  let length = 0;

  function keep(text: string, words: WordsRead): void {
    if (known.has(text)) return;
    known.set(text, words);
    length += text.length;
    for (const oldest of known.keys()) {
      if (length <= most) break;
      known.delete(oldest);
      length -= oldest.length;
    }
  }

  return async (texts: Iterable<string>): Promise<(text: string) => WordsRead> => {
    const found = new Map<string, WordsRead>();
    let since = 0;
    for (const text of new Set(texts)) {
      const before = known.get(text);
      const words = before ?? read(text);
      found.set(text, words);
      if (before) continue;
      keep(text, words);
      since += text.length;
      if (since < atOnce) continue;
      since = 0;
      await pause();
    }
    return (text) => found.get(text) ?? read(text);
  };
}

/** One for this process: a text says the same to whoever asks. */
export const readEach = createWordsReader();
