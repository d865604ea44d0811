import { answerMarkInput, checkLimits, takeBackAnswerInput, type EventType } from '@joint/shared';
import type { Transaction } from '../../platform/database.ts';
import { now } from '../../platform/clock.ts';
import { AppError, forbidden, invalidInput, notFound, parseInput } from '../../platform/errors.ts';
import { appendEvent, contentHashOf } from '../../platform/event-log/index.ts';
import { assertNobodyNamed } from '../../platform/nobody-named.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { readEach } from '../../platform/words-read.ts';
import type { AgencyService } from '../agencies/index.ts';
import type { EvidenceService } from '../evidence/index.ts';
import { assertCan, type InspectionService, type SeenInspection } from '../inspections/index.ts';
import type { NarrativeService } from '../narrative/index.ts';
import { audience, canAnswer, canView } from './checks.policy.ts';
import type { CheckStore, MarkPlace } from './checks.store.ts';
import type { NarrativeChecksView, SectionChecksView } from './checks.views.ts';
import { readNarrative } from './read-narrative.ts';

interface Parts {
  readonly store: CheckStore;
  readonly inspections: InspectionService;
  readonly narrative: NarrativeService;
  readonly evidence: EvidenceService;
  readonly agencies: AgencyService;
}
type CheckEvent = Extract<EventType, `check.${string}`>;

export function createCheckService({ store, inspections, narrative, evidence, agencies }: Parts) {
  async function look(seen: SeenInspection): Promise<NarrativeChecksView> {
    if (!canView(seen)) throw notFound('narrative');
    const [sections, answers, parties] = await Promise.all([narrative.sections(seen), store.ofInspection(seen.record.id), inspections.loaders().agencies.load(seen.record.id)]);
    const cited = sections.flatMap(({ statements }) => statements.flatMap(({ citations }) => citations));
    const evidenceIds = [...new Set(cited.map(({ evidenceId }) => evidenceId))];
    const found = await evidence.findEach(evidenceIds.map((id) => ({ seen, id })));
    const partyIds = parties.map(({ agencyId }) => agencyId);
    const read = await readEach(sections.flatMap(({ statements }) => statements.map(({ text }) => text)));
    const kinds = new Map((await agencies.byIds([...new Set([...partyIds, ...cited.map(({ agencyId }) => agencyId)])])).map(({ id, kind }) => [id, kind]));
    return readNarrative({
      seen, sections, answers, agencyKinds: kinds, at: now(),
      evidence: new Map(found.flatMap((piece) => (piece ? [[piece.record.id, piece] as const] : []))),
      partners: partyIds.flatMap((id) => kinds.get(id) ?? []),
    }, read);
  }

  async function section(seen: SeenInspection, sectionId: string): Promise<SectionChecksView> {
    const found = (await look(seen)).sections.find((one) => one.sectionId === sectionId);
    if (!found) throw notFound('section');
    return found;
  }

  const log = (tx: Transaction, { record, viewer }: SeenInspection, type: CheckEvent, { sectionId, subjectId, rule, found }: MarkPlace, reason: string): Promise<void> =>
    appendEvent(tx, {
      inspectionId: record.id, type, actorId: viewer.userId, agencyId: viewer.agencyId, audience,
      payload: { sectionId, subjectId, rule, contentHash: contentHashOf({ found, reason }) },
    });

  /** One change of the answers of a section under its inspection's lock; rights are looked at there. */
  async function change(viewer: Viewer, place: MarkPlace, work: (tx: Transaction, seen: SeenInspection) => Promise<void>): Promise<SectionChecksView> {
    const before = await narrative.within(viewer, place.sectionId);
    if (!before) throw notFound('section');
    await inspections.change(viewer, before.record.id, async (tx, seen) => {
      assertCan(seen, 'narrative:write', 'say why something in the narrative may stand');
      if (!canAnswer(seen, place.rule)) throw forbidden('let this stand; the lead inspector may');
      await work(tx, seen);
    });
    return section(await inspections.access(viewer, before.record.id), place.sectionId);
  }

  return {
    look,

    answer(viewer: Viewer, input: unknown): Promise<SectionChecksView> {
      const { reason, ...place } = parseInput(answerMarkInput, input);
      assertNobodyNamed('reason', reason);
      return change(viewer, place, async (tx, seen) => {
        const there = await store.find(tx, place);
        if (there?.reason === reason) return;
        if (there) throw new AppError('CONFLICT', 'A colleague gave another reason first', { remedy: 'Read it, and take it back if yours should stand', details: { current: { reason: there.reason } } });
        if ((await store.count(tx, seen.record.id)) >= checkLimits.answers) throw invalidInput([{ field: 'reason', message: `One inspection can hold ${checkLimits.answers.toLocaleString('en-GB')} reasons; change the statement` }]);
        await store.add(tx, place, reason, viewer.userId);
        await log(tx, seen, 'check.answered', place, reason);
      });
    },

    takeBack(viewer: Viewer, input: unknown): Promise<SectionChecksView> {
      const place = parseInput(takeBackAnswerInput, input);
      return change(viewer, place, async (tx, seen) => {
        const there = await store.find(tx, place);
        if (!there) return;
        await store.remove(tx, place);
        await log(tx, seen, 'check.answer-taken-back', place, there.reason);
      });
    },
  };
}
export type CheckService = ReturnType<typeof createCheckService>;
