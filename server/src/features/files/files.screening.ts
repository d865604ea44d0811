import { answerFileFindingsInput, fileLimits, judgeCounts, screeningFault, type FoundKind } from '@joint/shared';
import type { Transaction } from '../../platform/database.ts';
import { invalidInput, parseInput } from '../../platform/errors.ts';
import { appendEvent } from '../../platform/event-log/index.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { audienceOf, factsOf, type EvidenceService } from '../evidence/index.ts';
import { assertCanChange } from './files.policy.ts';
import { assertAttached, payloadOf, type SeenFile } from './files.record.ts';
import type { FileStore } from './files.store.ts';
import { notRead } from './text/index.ts';

interface Parts {
  readonly store: FileStore;
  readonly evidence: EvidenceService;
}
/** The words of a file and what was found in them; or that it has none, or that they could not be read. */
export type Screened = { readonly text: string; readonly isCut: boolean; readonly found: readonly FoundKind[] } | 'NO_WORDS' | 'NOT_READ';

/** What the words of a file are found to hold, told and answered. */
export function createFileScreening({ store, evidence }: Parts) {
  return {
    /** What a piece is not submitted with: files about which somebody of its agency is still asked. */
    async assertAnswered(tx: Transaction, evidenceId: string): Promise<void> {
      const asked = await store.unansweredOf(tx, evidenceId);
      const remedy = ({ name, isRead }: (typeof asked)[number]): string => (isRead ? `Say why what was found in “${name}” may stay` : `Say that you have looked through “${name}” yourself, not all of which could be read`);
      if (asked.length > 0) throw invalidInput(asked.map((file) => ({ field: 'files', message: `${remedy(file)}, or remove the file` })));
    },

    /** How the reading of a file ended. What could not be read is asked about like something that was found. A file that was removed meanwhile is left alone. */
    async settle(fileId: string, words: Screened): Promise<void> {
      const file = await store.find(fileId);
      if (!file) return;
      await evidence.changeByService(file.evidenceId, async (tx, record) => {
        const current = await store.lock(tx, fileId);
        if (current?.status !== 'ATTACHED' || current.textStatus === 'READ') return;
        assertAttached(current);
        const text = typeof words === 'string' ? null : words;
        // Of a text that is longer than is read, nobody has looked through the rest.
        const isUnread = words === 'NOT_READ' || text?.isCut;
        const kinds: readonly FoundKind[] = [...(text?.found ?? []).filter(({ kind }) => !isUnread || kind !== notRead.kind), ...(isUnread ? [notRead] : [])];
        await store.saveText(tx, fileId, text, kinds);
        const found = kinds.map(({ kind, count }) => ({ kind, count }));
        await appendEvent(tx, { inspectionId: record.inspectionId, type: 'file.screened', actorId: null, agencyId: null, audience: audienceOf(factsOf(record), record.phase), payload: { ...payloadOf(current), isRead: text !== null, found } });
      });
    },

    /** Asked again, it answers as it stands: what somebody answered first stays. */
    async answer(viewer: Viewer, input: unknown, look: (viewer: Viewer, id: string) => Promise<SeenFile>): Promise<SeenFile> {
      const { fileId, answers } = parseInput(answerFileFindingsInput, input);
      const { evidenceId } = await look(viewer, fileId);
      await evidence.change(viewer, evidenceId, async (tx, { record, seen }) => {
        assertCanChange(seen, factsOf(record));
        const current = await store.lock(tx, fileId);
        if (current?.status !== 'ATTACHED') throw invalidInput([{ field: 'fileId', message: 'The file was removed, so nothing is asked about it any more' }]);
        assertAttached(current);
        const asked = (await store.findingsOf([fileId], tx)).filter(({ reason }) => reason === null).map(({ kind, count }) => ({ field: 'FILE' as const, kind, count }));
        const { open, needed } = judgeCounts(asked, answers);
        if (open.length > 0) throw invalidInput(open.map((count) => ({ field: `FILE-${count.kind}`, message: screeningFault(count) })));
        if (needed.length === 0) return;
        for (const one of needed) await store.answer(tx, fileId, viewer.userId, one);
        await appendEvent(tx, {
          inspectionId: record.inspectionId, type: 'file.answered', actorId: viewer.userId, agencyId: viewer.agencyId, audience: audienceOf(factsOf(record), seen.inspection.phase),
          payload: { ...payloadOf(current), screened: needed.map(({ kind, count, reason }) => ({ kind, count, reason })) },
        });
      });
      return look(viewer, fileId);
    },

    /** Since before this instant a file waits for its words longer than anything takes. */
    lateBefore: (now: Date): Date => new Date(now.getTime() - fileLimits.textMinutes * 60_000),
  };
}
export type FileScreening = ReturnType<typeof createFileScreening>;
