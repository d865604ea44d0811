// The thread that reads the words of one file and looks through them; started by ./index.ts, which gives it limits.
import { parentPort, workerData } from 'node:worker_threads';
import { joinFound, screenParts, type FoundKind } from '@joint/shared';
import { findUnderHeadings } from './headings.ts';
import type { ReaderMessage } from './index.ts';
import { readWords } from './readers.ts';
import { isTable } from './tables.ts';
import { notRead } from './words.ts';

const { file, mediaType } = workerData as { file: string; mediaType: string };
/** What reads as empty is so: an office document's words may stand where no reader looks for them. */
const canBeWordless: readonly string[] = ['application/pdf', 'text/plain', 'text/csv'];
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
const tell = (message: ReaderMessage): void => parentPort?.postMessage(message);

try {
  const { text, isCut, parts } = await readWords(file, mediaType);
  if (!text) tell({ problem: 'there are no words in it', isWordless: canBeWordless.includes(mediaType) });
  else {
    const tellFound = (found: readonly FoundKind[], isLast: boolean): void => tell({ words: { text, isCut, found }, isLast });
    const found = screenParts(parts);
    if (!isTable(mediaType)) tellFound(found, true);
    else {
      // Told before the headings are looked for: whatever becomes of that, what was found by then holds the file, and somebody is asked about the rest.
      tellFound(joinFound(found, [notRead]), false);
      const under = await findUnderHeadings(file, mediaType);
      tellFound(joinFound(found, under.isWhole ? under.found : [...under.found, notRead]), true);
    }
  }
} catch (error) {
  tell({ problem: error instanceof Error ? error.message : String(error) });
}
