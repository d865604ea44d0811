import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { startOwnThread } from '../../../platform/own-thread.ts';
import { textLimits } from './limits.ts';
import { isReadable } from './readers.ts';

/** The words of a file, or why there are none. */
export type FileText = { readonly text: string; readonly isCut: boolean } | { readonly problem: string };

export interface TextSource {
  readonly mediaType: string;
  readonly size: number;
  readonly read: () => Promise<Readable>;
}

/**
 * Reads the words of a file for search. A thread of its own does it, with a memory and a time of its own: a file that is made to exhaust them
 * ends that thread and nothing else.
 */
export async function readText({ mediaType, size, read }: TextSource): Promise<FileText> {
  if (!isReadable(mediaType)) return { problem: 'it has no words to read' };
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

function inThread(file: string, mediaType: string): Promise<FileText> {
  return new Promise((resolve) => {
    const worker = startOwnThread(program, { file, mediaType }, textLimits.memoryMb);
    const done = (text: FileText): void => {
      clearTimeout(late);
      resolve(text);
      void worker.terminate();
    };
    const late = setTimeout(() => done({ problem: 'reading it took too long' }), textLimits.ms);
    worker.on('message', (text: FileText) => done(text));
    worker.on('error', (error) => done({ problem: error.message }));
    worker.on('exit', () => done({ problem: 'the reader ended' }));
  });
}
