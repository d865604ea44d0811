import { answerModerationMarkInput, markStatementInput, moderationLimits, recordDissentInput, takeBackMarkInput, type EventType } from '@joint/shared';
import type { z } from 'zod';
import type { Transaction } from '../../platform/database.ts';
import { forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { appendEvent, contentHashOf } from '../../platform/event-log/index.ts';
import { assertNobodyNamed } from '../../platform/nobody-named.ts';
import { assertSentAgain } from '../../platform/sent-again.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import { wordingOf, type NarrativeService } from '../narrative/index.ts';
import { createModerationLoaders } from './moderation.loaders.ts';
import { audience, canAnswer, canChange, canMark, canView } from './moderation.policy.ts';
import { assertVersion, changedMeanwhile, takenBackMeanwhile } from './moderation.record.ts';
import type { MarkPlace, MarkRecord, ModerationStore } from './moderation.store.ts';
import type { ModerationView, StatementModerationView } from './moderation.views.ts';
import { readModeration, readStatement } from './read-moderation.ts';

interface Parts {
  readonly store: ModerationStore;
  readonly inspections: InspectionService;
  readonly narrative: NarrativeService;
}
type ModerationEvent = Extract<EventType, `moderation.${string}`>;
type OnStatement = z.output<typeof recordDissentInput>;
interface Saying {
  /** The same was saved already and its answer got lost: it is answered as the first one was, also when rights or words have changed since. */
  readonly isSaidAgain: (tx: Transaction) => Promise<boolean>;
  readonly work: (tx: Transaction, seen: SeenInspection, words: string) => Promise<void>;
}

export function createModerationService({ store, inspections, narrative }: Parts) {
  async function look(seen: SeenInspection): Promise<ModerationView> {
    if (!canView(seen)) throw notFound('moderation');
    const [sections, marks, leadAgencyIds] = await Promise.all([narrative.sections(seen), store.marks(seen.record.id), store.leadAgencies(seen.record.id)]);
    return readModeration({ seen, sections, marks, leadAgencyIds });
  }

  /** Where inspectors alone may go; for everybody else there is no such thing. */
  function enter(what: string, seen: SeenInspection | null): SeenInspection {
    if (!seen || !canView(seen)) throw notFound(what);
    return seen;
  }

  async function statementIn(viewer: Viewer, inspectionId: string, { sectionId, statementId }: MarkPlace): Promise<StatementModerationView> {
    const seen = await inspections.access(viewer, inspectionId);
    if (!canView(seen)) throw notFound('statement');
    const place = { sectionId, statementId };
    const [stands, marks, leadAgencyIds] = await Promise.all([store.statement(inspectionId, place), store.marks(inspectionId, place), store.leadAgencies(inspectionId)]);
    if (!stands && marks.length === 0) throw notFound('statement');
    return readStatement({ seen, leadAgencyIds, place, stands, marks });
  }

  const log = (tx: Transaction, { viewer }: SeenInspection, type: ModerationEvent, { id: markId, inspectionId, sectionId, statementId }: MarkRecord, said: object, answerId?: string): Promise<void> =>
    appendEvent(tx, { inspectionId, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience, payload: { markId, sectionId, statementId, ...(answerId && { answerId }), contentHash: contentHashOf(said) } });
  const logMark = (tx: Transaction, seen: SeenInspection, type: ModerationEvent, mark: MarkRecord): Promise<void> => {
    const { kind, note, wording, version } = mark;
    return log(tx, seen, type, mark, { kind, note, wording, version });
  };

  /** Something said of a statement by its reader, under the inspection's lock; rights and wording are looked at there. */
  async function say(viewer: Viewer, input: OnStatement, { isSaidAgain, work }: Saying): Promise<StatementModerationView> {
    assertNobodyNamed('note', input.note);
    const { record } = enter('statement', await narrative.within(viewer, input.sectionId));
    await inspections.change(viewer, record.id, async (tx, seen) => {
      if (await isSaidAgain(tx)) return;
      assertCan(seen, 'moderation:mark', 'mark statements for a second inspectorate');
      if (!canMark(seen, await store.leadAgencies(record.id, tx))) throw forbidden('mark statements: the lead inspector is of your inspectorate, and another one reads for it');
      const statement = await store.statement(record.id, input, tx);
      if (!statement) throw notFound('statement');
      if (wordingOf(statement) !== input.wording) throw changedMeanwhile();
      await work(tx, seen, statement.text);
    });
    return statementIn(viewer, record.id, input);
  }
  async function add(tx: Transaction, { record, viewer }: SeenInspection, { sectionId, statementId, markId: id, wording, note }: OnStatement, said: Pick<MarkRecord, 'kind' | 'words'>): Promise<MarkRecord> {
    if (await store.find(id, tx)) throw invalidInput([{ field: 'markId', message: 'This mark was sent to another place before; begin a new one' }]);
    if ((await store.countMarks(tx, record.id)) >= moderationLimits.marks) throw invalidInput([{ field: 'note', message: `One inspection can hold ${moderationLimits.marks.toLocaleString('en-GB')} marks; change one of yours` }]);
    return store.add(tx, { id, inspectionId: record.id, sectionId, statementId, authorId: viewer.userId, agencyId: viewer.agencyId, wording, note, ...said });
  }

  /** Something done with a mark that is there. */
  async function change(viewer: Viewer, id: string, work: (tx: Transaction, seen: SeenInspection, mark: MarkRecord) => Promise<void>): Promise<StatementModerationView> {
    const before = await store.find(id);
    if (!before) throw notFound('mark');
    const { record } = enter('mark', await orNull(inspections.access(viewer, before.inspectionId)));
    await inspections.change(viewer, record.id, async (tx, seen) => {
      const mark = await store.find(id, tx);
      if (!mark) throw notFound('mark');
      await work(tx, seen, mark);
    });
    return statementIn(viewer, record.id, before);
  }

  return {
    look,
    loaders: () => createModerationLoaders(store),

    mark(viewer: Viewer, input: unknown): Promise<StatementModerationView> {
      const given = parseInput(markStatementInput, input);
      const { kind, note, wording, markId, expectedVersion } = given;
      const isSaidAgain = async (tx: Transaction): Promise<boolean> => {
        const own = await store.findOwn(tx, given, viewer.userId);
        return own?.id === markId && own.version === expectedVersion + 1 && !own.takenBackAt && own.kind === kind && own.note === note && own.wording === wording;
      };
      const work: Saying['work'] = async (tx, seen, words) => {
        const own = await store.findOwn(tx, given, viewer.userId);
        if (own && own.id !== markId) assertVersion(own, 0);
        assertVersion(own, expectedVersion);
        // Taking it back stays possible.
        if (own && own.version >= moderationLimits.versions) throw invalidInput([{ field: 'note', message: `A mark can be saved ${moderationLimits.versions} times; take it back, and talk in the comments on the statement` }]);
        await logMark(tx, seen, 'moderation.marked', own ? await store.revise(tx, own.id, { kind, note, wording, words }) : await add(tx, seen, given, { kind, words }));
      };
      return say(viewer, given, { isSaidAgain, work });
    },

    dissent(viewer: Viewer, input: unknown): Promise<StatementModerationView> {
      const given = parseInput(recordDissentInput, input);
      return say(viewer, given, {
        async isSaidAgain(tx) {
          const there = await store.find(given.markId, tx);
          return there?.kind === 'DISSENT' && there.authorId === viewer.userId && there.note === given.note && there.sectionId === given.sectionId && there.statementId === given.statementId;
        },
        work: async (tx, seen, words) => logMark(tx, seen, 'moderation.dissented', await add(tx, seen, given, { kind: 'DISSENT', words })),
      });
    },

    takeBack(viewer: Viewer, input: unknown): Promise<StatementModerationView> {
      const { markId, expectedVersion } = parseInput(takeBackMarkInput, input);
      return change(viewer, markId, async (tx, seen, mark) => {
        assertCan(seen, 'moderation:mark', 'take back a mark');
        if (!canChange(seen, mark)) throw forbidden(mark.kind === 'DISSENT' ? 'take back a dissent: it stays on record, and can be answered' : 'take back somebody else’s mark');
        if (mark.takenBackAt && mark.version === expectedVersion + 1) return;
        assertVersion(mark, expectedVersion);
        if (!mark.takenBackAt) await logMark(tx, seen, 'moderation.taken-back', await store.takeBack(tx, mark.id));
      });
    },

    answer(viewer: Viewer, input: unknown): Promise<StatementModerationView> {
      const { markId, answerId, text } = parseInput(answerModerationMarkInput, input);
      assertNobodyNamed('text', text);
      return change(viewer, markId, async (tx, seen, mark) => {
        const there = await store.findAnswer(tx, answerId);
        if (there) return assertSentAgain(there, { markId, authorId: viewer.userId }, { text });
        assertCan(seen, 'moderation:answer', 'answer a mark');
        if (!canAnswer(seen, mark)) throw mark.authorId === viewer.userId ? forbidden('answer your own mark: change it instead') : takenBackMeanwhile();
        if ((await store.countAnswers(tx, markId)) >= moderationLimits.answers) throw invalidInput([{ field: 'text', message: `A mark can hold ${moderationLimits.answers} answers; talk in the comments on the statement` }]);
        await store.answer(tx, { id: answerId, markId, authorId: viewer.userId, text });
        await log(tx, seen, 'moderation.answered', mark, { text }, answerId);
      });
    },
  };
}
export type ModerationService = ReturnType<typeof createModerationService>;
