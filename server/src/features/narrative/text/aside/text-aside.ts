import { fileURLToPath } from 'node:url';
import { pool, type Pool } from 'workerpool';
import { findProgram } from '../../../../platform/own-program.ts';
import type { WordsWanted } from '../../rewording/replace-words.ts';
import { bytesOf, mergeParts, type StoredText } from '../section-text.ts';
import { textTasks, type TextTasks, type Verdict } from './text-tasks.ts';

/** Smaller texts are read at once, in a few milliseconds; sending them to another process would take as long. In bytes. */
const hereMost = 64 * 1024;
/** More updates than this are quicker to apply to a document than to merge as they are. */
const mergeMost = 500;
/** In milliseconds. The largest text takes two or three seconds to read; an edit is stored within ten or not at all. */
const limits = { reading: 30_000, examining: 10_000 } as const;
/** Megabytes of heap; the largest text needs a tenth. */
const heapMost = 1024;

const { program, isBuilt } = findProgram({ from: import.meta.url, source: './text-process.ts', built: './features/narrative/text/aside/text-process.js' });
const script = fileURLToPath(program);
const execArgv = [`--max-old-space-size=${heapMost}`, ...(isBuilt ? [] : ['--import', 'tsx'])];

/** Whatever it was that the text could not be read for, it had nothing to do with the edit. */
export class TextNotRead extends Error {}

/**
 * Does the work on large or doubtful texts in other processes, so that no text can hold up the server: readings in one,
 * examinations of edits in another, each started when first needed.
 */
export function createTextAside() {
  const pools: Partial<Record<keyof typeof limits, Pool>> = {};
  const poolFor = (kind: keyof typeof limits): Pool =>
    (pools[kind] ??= pool(script, { workerType: 'process', maxWorkers: 1, forkOpts: { execArgv, serialization: 'advanced' } }));

  async function read<Name extends 'section' | 'written' | 'bringTo' | 'replaceWords' | 'compact'>(name: Name, args: Parameters<TextTasks[Name]>): Promise<ReturnType<TextTasks[Name]>> {
    return poolFor('reading').exec(name, args).timeout(limits.reading);
  }

  return {
    async section(text: StoredText, sectionId: string) {
      return bytesOf(text) <= hereMost ? textTasks.section(text, sectionId) : read('section', [text, sectionId]);
    },
    async written(text: StoredText, sectionId: string) {
      return bytesOf(text) <= hereMost ? textTasks.written(text, sectionId) : read('written', [text, sectionId]);
    },
    async bringTo(text: StoredText, wanted: StoredText, bytesMost: number) {
      return bytesOf(text) + bytesOf(wanted) <= hereMost ? textTasks.bringTo(text, wanted, bytesMost) : read('bringTo', [text, wanted, bytesMost]);
    },
    async replaceWords(text: StoredText, sectionId: string, wanted: WordsWanted) {
      return bytesOf(text) <= hereMost ? textTasks.replaceWords(text, sectionId, wanted) : read('replaceWords', [text, sectionId, wanted]);
    },
    compact: (text: StoredText): Promise<Uint8Array> => read('compact', [text]),
    /** The whole text as one update, to be compared with what a reader has. */
    async whole(text: StoredText): Promise<Uint8Array> {
      return text.updates.length <= mergeMost ? mergeParts(text) : read('compact', [text]);
    },
    /** An edit that brings its examiner down is not fit either. @throws TextNotRead when it did not come to the edit */
    async examine(text: StoredText, edit: { update: Uint8Array; parts: number }): Promise<Verdict> {
      let wasRead = false;
      try {
        return (await poolFor('examining').exec('examine', [text, edit], { on: () => { wasRead = true; } }).timeout(limits.examining)) as Verdict;
      } catch (error) {
        if (wasRead) return 'ENTANGLED';
        throw new TextNotRead(String(error), { cause: error });
      }
    },
    async stop(): Promise<void> {
      await Promise.all(Object.values(pools).map((each) => each.terminate(true)));
    },
  };
}
export type TextAside = ReturnType<typeof createTextAside>;
