import { narrativeLimits } from '@joint/shared';
import { now } from '../../../platform/clock.ts';
import type { Transaction } from '../../../platform/database.ts';
import { AppError, forbidden } from '../../../platform/errors.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../../inspections/index.ts';
import type { Materialise } from '../statements/materialiser.ts';
import type { TextAside } from '../text/aside/text-aside.ts';
import { receiveUpdate } from '../text/receive-update.ts';
import type { Edit, SectionLog } from '../text/section-log.ts';
import type { SectionLogStore } from '../text/section-log.store.ts';
import { bytesOf } from '../text/section-text.ts';
import type { WordsWanted } from './replace-words.ts';
import { wordingOf } from './wording.ts';

interface Parts {
  readonly logStore: SectionLogStore;
  readonly log: SectionLog;
  readonly aside: TextAside;
  readonly inspections: InspectionService;
  readonly materialise: Materialise;
}
export interface StatementReworded {
  /** The words that stood there. */
  readonly before: string;
  /** Of the statement as it stands now. */
  readonly wording: string;
}
/** Puts other words into a statement that still reads as `wording` says. @throws AppError CONFLICT where it does not */
export type ReplaceStatementWords = (wanted: WordsWanted & { readonly wording: string }) => Promise<StatementReworded>;
/** What a feature above does with a statement's words: its own records and the text change in one transaction, or neither does. */
type Work = (tx: Transaction, seen: SeenInspection, replaceStatementWords: ReplaceStatementWords) => Promise<void>;

/** The door by which a person's decision, and not their typing, changes the text. */
export function createReword({ logStore, log, aside, inspections, materialise }: Parts) {
  async function replaceIn(tx: Transaction, seen: SeenInspection, sectionId: string, { wording, ...wanted }: Parameters<ReplaceStatementWords>[0]): Promise<{ edit: Edit | null; done: StatementReworded }> {
    assertCan(seen, 'narrative:write', 'change the narrative');
    const held = await logStore.readHeld(tx, sectionId);
    const { before, hindered, edit: update } = await aside.replaceWords(held, sectionId, wanted);
    if (!before) throw leftTheText();
    if (wordingOf(before) !== wording) throw changedMeanwhile(before.text);
    if (hindered) throw hindered === 'TABLE_ROW' ? rowOfTable() : suggestedOn();
    const done = { before: before.text, wording: wordingOf({ kind: before.kind, text: wanted.words }) };
    if (!update) return { edit: null, done };
    const edit: Edit = { ...receiveUpdate(Buffer.from(update).toString('base64')), authorId: seen.viewer.userId, at: now(), socketId: null };
    if (bytesOf(held) + update.length > narrativeLimits.sectionBytes) throw full();
    if (!(await logStore.appendHeld(tx, sectionId, held, edit))) throw forbidden('change the narrative');
    return { edit, done };
  }

  return async function reword(viewer: Viewer, { inspectionId, sectionId }: { readonly inspectionId: string; readonly sectionId: string }, work: Work): Promise<void> {
    const stored: Edit[] = [];
    try {
      await inspections.change(viewer, inspectionId, (tx, seen) => work(tx, seen, async (wanted) => {
        const { edit, done } = await replaceIn(tx, seen, sectionId, wanted);
        if (edit) stored.push(edit);
        return done;
      }), (tx) => logStore.hold(tx, sectionId));
    } catch (error) {
      // Whoever is refused looks again at once, and is to see the text by which they were.
      if (error instanceof AppError && error.code === 'CONFLICT') await materialise(sectionId);
      throw error;
    }
    for (const edit of stored) log.tellStored(sectionId, edit);
    await materialise(sectionId);
  };
}
export type Reword = ReturnType<typeof createReword>;

const readAgain = { remedy: 'Read it as it is now, then decide again. What you entered is still here' };
const changedMeanwhile = (text: string): AppError => new AppError('CONFLICT', 'The statement was changed while you read it', { ...readAgain, details: { current: { text } } });
const leftTheText = (): AppError => new AppError('CONFLICT', 'The statement is not in the text any more', { remedy: 'Decline the proposal, or bring the statement back first', details: { current: null } });
const suggestedOn = (): AppError => new AppError('CONFLICT', 'Colleagues suggest changes to this statement, and nobody has decided about them', { remedy: 'Accept or reject their suggestions in the text first' });
const rowOfTable = (): AppError => new AppError('CONFLICT', 'This statement is a row of a table, and which of these words belong into which cell cannot be told', { remedy: 'Keep what names its columns as it is, such as “; 2024: ”, and put no words where a cell is empty. Or change the cells in the text yourself, then decline the proposal and say what you changed' });
const full = (): AppError => new AppError('TOO_LARGE', `This part of the narrative holds as much as it can: ${narrativeLimits.sectionBytes / 1024 / 1024} MB`, { remedy: 'Delete what is no longer needed first' });
