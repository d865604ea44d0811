import { AppError } from '../../../platform/errors.ts';
import type { Logger } from '../../../platform/logger.ts';
import { TextNotRead, type TextAside } from './aside/text-aside.ts';
import type { Verdict } from './aside/text-tasks.ts';
import type { ReceivedUpdate } from './receive-update.ts';
import type { StoredText } from './section-text.ts';

/** An edit and whose it is. */
export type Proposed = Pick<ReceivedUpdate, 'update' | 'parts'> & { readonly authorId: string };
/** Resolves at once for ordinary edits, and in the order of one author's edits. @throws AppError INVALID_INPUT for an edit that would harm the text */
export type Admit = (sectionId: string, edit: Proposed) => Promise<void>;

/** Parts that a person may put into a section before their next edit is examined. Typing needs some for each paragraph. */
const partsUnexamined = 200;
/** People and sections of whom the parts are counted; beyond, all are counted anew. */
const countsMost = 10_000;

interface Turn {
  parts: number;
  /** The examination that this person's later edits wait for. */
  running: Promise<void> | null;
}
interface Parts {
  readonly read: (sectionId: string) => Promise<StoredText>;
  readonly aside: Pick<TextAside, 'examine'>;
  readonly logger: Logger;
}

/**
 * Keeps edits out that are sound one by one, but make a text that no browser and no server could work with: the log is never changed.
 * Each edit with many parts, and each that follows many small ones, is applied to a copy of the text in another process first.
 */
export function createExaminer({ read, aside, logger }: Parts): Admit {
  const turns = new Map<string, Turn>();

  function turnOf(key: string): Turn {
    const turn = turns.get(key) ?? { parts: 0, running: null };
    if (turns.size >= countsMost) turns.clear();
    turns.set(key, turn);
    return turn;
  }

  async function examine(sectionId: string, { update, parts, authorId }: Proposed): Promise<void> {
    const verdict = await aside.examine(await read(sectionId), { update, parts }).catch((error: unknown) => {
      logger.error({ error: String(error), sectionId, authorId }, 'an edit could not be examined');
      throw error instanceof TextNotRead ? notExamined() : error;
    });
    if (verdict === 'FIT') return;
    logger.warn({ sectionId, authorId, verdict, parts, bytes: update.length }, 'an edit was refused');
    throw refusal(verdict);
  }

  return async function admit(sectionId, edit) {
    const turn = turnOf(`${sectionId}:${edit.authorId}`);
    // One refusal is not the next edit's; that it came first is all that matters to it.
    while (turn.running) await turn.running.catch(() => undefined);
    turn.parts += edit.parts;
    if (turn.parts <= partsUnexamined) return;
    turn.running = examine(sectionId, edit).then(() => void (turn.parts = 0)).finally(() => void (turn.running = null));
    await turn.running;
  };
}

function refusal(verdict: Exclude<Verdict, 'FIT'>): AppError {
  const message = verdict === 'NESTED' ? 'This change nests lists, tables or quotations too deeply' : 'This change is too complicated to be added to the text';
  return new AppError('INVALID_INPUT', message, { remedy: 'Copy what you wrote last, reload the page and add it as plain text, in smaller parts' });
}
const notExamined = (): AppError => new AppError('UNAVAILABLE', 'Your change could not be saved right now', { remedy: 'It stays on your page and is sent again' });
