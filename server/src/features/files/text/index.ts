import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FoundKind } from '@joint/shared';
import { startOwnThread } from '../../../platform/own-thread.ts';
import { textLimits } from './limits.ts';
import { isReadable } from './readers.ts';

export { notRead } from './words.ts';

interface FoundWords {
  readonly text: string;
  readonly isCut: boolean;
  readonly found: readonly FoundKind[];
}
/** The words of a file with what the screening found in them, or why there are none. */
export type FileText = FoundWords | Problem;
interface Problem {
  readonly problem: string;
  /** It was read to its end and has none, as a scan; otherwise it may have some. */
  readonly isWordless?: boolean;
}
/** What the thread tells: words, and once more with what else was found in them; or why there is nothing, or nothing more. */
export type ReaderMessage = { readonly words: FoundWords; readonly isLast: boolean } | Problem;

export interface TextSource {
  readonly mediaType: string;
  readonly size: number;
  readonly read: () => Promise<Readable>;
}

/** Whether files of its kind have words. */
export const hasWords = ({ mediaType }: Pick<TextSource, 'mediaType'>): boolean => isReadable(mediaType);

/**
 * Reads the words of a file, for search and for the screening. A thread of its own does it, with a memory and a time of its own: a file that is made to exhaust them
 * ends that thread and nothing else.
 */
export async function readText({ mediaType, size, read }: TextSource): Promise<FileText> {
  if (!isReadable(mediaType)) return { problem: 'files of its kind have no words', isWordless: true };
  if (size > textLimits.file) return { problem: 'it is too large to be read' };
  const folder = await mkdtemp(path.join(os.tmpdir(), 'joint-inspection-text-'));
  try {
    const file = path.join(folder, 'file');
    await pipeline(await read(), createWriteStream(file, { mode: 0o600 }));
    return await inThread(file, mediaType);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const program = { from: import.meta.url, source: './worker.ts', built: './features/files/text/worker.js' };

/** Ends with the last words that were told: a reader that fails later takes nothing away of what was found before. */
function inThread(file: string, mediaType: string): Promise<FileText> {
  return new Promise((resolve) => {
    const worker = startOwnThread(program, { file, mediaType }, textLimits.memoryMb);
    let told: FoundWords | null = null;
    const done = (problem: string, isWordless = false): void => {
      clearTimeout(late);
      resolve(told ?? { problem, isWordless });
      void worker.terminate();
    };
    const late = setTimeout(() => done('reading it took too long'), textLimits.ms);
    worker.on('message', (message: ReaderMessage) => {
      if ('problem' in message) return done(message.problem, message.isWordless);
      told = message.words;
      if (message.isLast) done('');
    });
    worker.on('error', (error) => done(error.message));
    worker.on('exit', () => done('the reader ended'));
  });
}
