// The thread that reads the words of one file; started by ./index.ts, which gives it limits.
import { parentPort, workerData } from 'node:worker_threads';
import { readWords } from './readers.ts';

const { file, mediaType } = workerData as { file: string; mediaType: string };
const answer = await readWords(file, mediaType).catch((error: unknown) => ({ problem: error instanceof Error ? error.message : String(error) }));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- that is for windows; a thread has no origin
parentPort?.postMessage(answer);
