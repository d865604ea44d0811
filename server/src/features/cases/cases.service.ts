import { contentHashOf } from '../../platform/event-log/index.ts';
import {
  addToCaseViewInput, caseLimits, jointQuestionLabels, markContradictionInput, openCaseInput, releaseCaseInput, resolveContradictionInput, saveCaseViewInput, saveJointAnswerInput,
  signJointPageInput, standsIn,
} from '@joint/shared';
import { AppError, forbidden, invalidInput, notFound, orNull, parseInput } from '../../platform/errors.ts';
import { assertSentAgain } from '../../platform/sent-again.ts';
import type { Viewer } from '../../platform/viewer.ts';
import { assertCan } from '../inspections/index.ts';
import { createCaseChanges, type CaseParts } from './cases.changes.ts';
import { createCorrections } from './cases.corrections.ts';
import { createCaseLoaders } from './cases.loaders.ts';
import { audienceOf, canAdd, canJoin, canRelease, canSign, isFormer, readersOf, togetherOf, visibleTo, wasAsked } from './cases.policy.ts';
import { assertAnswerVersion, assertOpenedAgain, assertViewVersion, factsOf, withdrawnMeanwhile, type SeenCase } from './cases.record.ts';
import { assertScreened } from './cases.screening.ts';

export function createCaseService({ store, inspections, frameworks }: CaseParts) {
  const changes = createCaseChanges({ store, inspections, frameworks });
  const { find, log, change, assertRight, checkParties, releaseIfAllIn } = changes;

  return {
    find,
    ...createCorrections({ store, changes }),
    loaders: () => createCaseLoaders(store),

    async open(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { inspectionId, id, ...wanted } = parseInput(openCaseInput, input);
      await inspections.change(viewer, inspectionId, async (tx, seen) => {
        const there = await store.ofInspection(tx, inspectionId);
        // A repeated send is answered as the first one was, though the phase may have moved on in between.
        if (there.some((one) => one.id === id)) return assertOpenedAgain(await store.find(visibleTo(seen), id, tx), { inspectionId, openedById: viewer.userId }, wanted);
        assertCan(seen, 'case:open', 'open a case');
        const standing = there.filter(({ withdrawnAt }) => !withdrawnAt);
        if (standing.some(({ reference }) => reference === wanted.reference)) throw invalidInput([{ field: 'reference', message: `${wanted.reference} is tracked already: open it from the list, or choose another child` }]);
        if (standing.length >= caseLimits.cases) throw invalidInput([{ field: 'reference', message: `An inspection tracks at most ${caseLimits.cases} children` }]);
        const agencyIds = [...new Set(wanted.agencyIds)];
        if (agencyIds.length < 2) throw invalidInput([{ field: 'agencyIds', message: 'Choose at least two agencies' }]);
        await checkParties(tx, seen, agencyIds, wanted.criterionIds);
        if (await store.add(tx, { id, inspectionId, openedById: viewer.userId, ...wanted, agencyIds })) await log(tx, seen, 'case.opened', audienceOf({ agencyIds }), { caseId: id, agencyIds });
      });
      const opened = await orNull(find(viewer, id));
      if (opened?.record.inspectionId !== inspectionId || opened.record.openedById !== viewer.userId) throw invalidInput([{ field: 'id', message: 'This case was sent to another place before; begin a new one' }]);
      return opened;
    },

    /** Saves the own agency's view; the last one to be given in opens them all, in the same transaction. */
    saveView(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, expectedVersion, submit, screening, ...words } = parseInput(saveCaseViewInput, input);
      return change(viewer, caseId, async (tx, found) => {
        const { record, seen } = found;
        assertCan(seen, 'case:write', 'write a view');
        const facts = factsOf(record);
        if (!wasAsked(seen, facts)) throw forbidden('write a view of this case');
        const before = await store.view(tx, caseId, viewer.agencyId);
        if (!before) throw notFound('case');
        const isAsSent = before.version > 1 && (before.state === 'SUBMITTED') === submit && contentHashOf(words) === contentHashOf({ knew: before.knew, did: before.did, lived: before.lived });
        // Sent again after a lost answer, or saved with nothing changed: it is there.
        if (isAsSent) return;
        if (facts.isWithdrawn) throw withdrawnMeanwhile();
        if (isFormer(seen, facts)) throw new AppError('FORBIDDEN', 'Your agency was taken out of this case', { remedy: 'Read why on the page of the case; what you wrote is still here' });
        if (facts.openIds.includes(viewer.agencyId)) throw new AppError('FORBIDDEN', 'The views are open now, so yours can no longer be changed', { remedy: 'What you wrote is still here: add what is still needed to your agency’s view' });
        assertViewVersion(before, expectedVersion);
        if (before.state === 'SUBMITTED' && !submit) throw invalidInput([{ field: 'submit', message: 'It is in already: save your changes to it' }]);
        const screened = assertScreened({ KNEW: words.knew, DID: words.did, LIVED: words.lived }, screening);
        const after = await store.saveView(tx, before, words, submit, viewer.userId);
        const type = before.state === 'SUBMITTED' ? 'case.view-revised' : submit ? 'case.view-submitted' : 'case.view-drafted';
        // That a view is in, every agency of the case may know; that it was drafted or changed, only who may read it.
        const audience = type === 'case.view-submitted' ? audienceOf(facts) : readersOf(facts, after);
        await log(tx, seen, type, audience, { caseId, agencyId: viewer.agencyId, version: after.version, contentHash: contentHashOf(words), ...screened });
        if (submit) await releaseIfAllIn(tx, found);
      });
    },

    release(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, reason, screening } = parseInput(releaseCaseInput, input);
      return change(viewer, caseId, async (tx, found) => {
        assertCan(found.seen, 'case:release', 'open the views to one another');
        // Opened by a colleague's last view, or by this very send before its answer was lost.
        if (found.record.releasedAt) return;
        if (!canRelease(found.seen, factsOf(found.record))) throw found.record.withdrawnAt ? withdrawnMeanwhile() : forbidden('open the views to one another');
        const screened = assertScreened({ REASON: reason }, screening);
        await store.release(tx, caseId, { releasedById: viewer.userId, releaseReason: reason });
        await log(tx, found.seen, 'case.released', audienceOf(found.record), { caseId, allIn: false, contentHash: contentHashOf({ reason }), ...screened });
      });
    },

    add(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, id, text, screening } = parseInput(addToCaseViewInput, input);
      return change(viewer, caseId, async (tx, found) => {
        assertRight(found, 'case:write', canAdd, 'add to a view', found.record.releasedAt ? forbidden('add to a view of this case') : new AppError('FORBIDDEN', 'The views are not open yet', { remedy: 'Change your agency’s view itself' }));
        const there = await store.addition(tx, id);
        if (there) return assertSentAgain(there, { caseId, authorId: viewer.userId }, { text });
        if ((await store.counts(tx, caseId, viewer.agencyId)).additions >= caseLimits.additions) throw invalidInput([{ field: 'text', message: `An agency can add to its view ${caseLimits.additions} times` }]);
        const screened = assertScreened({ ADDITION: text }, screening);
        await store.addAddition(tx, { id, caseId, agencyId: viewer.agencyId, authorId: viewer.userId, text });
        await log(tx, found.seen, 'case.view-added', togetherOf(factsOf(found.record)), { caseId, agencyId: viewer.agencyId, additionId: id, contentHash: contentHashOf({ text }), ...screened });
      });
    },

    mark(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, id, first, second, note, screening } = parseInput(markContradictionInput, input);
      return change(viewer, caseId, async (tx, found) => {
        assertRight(found, 'case:join', canJoin, 'mark contradictions', notOpenYet());
        const there = await store.contradiction(tx, id);
        const row = { firstAgencyId: first.agencyId, firstQuote: first.quote, secondAgencyId: second.agencyId, secondQuote: second.quote, note };
        if (there) return assertSentAgain(there, { caseId, markedById: viewer.userId }, row);
        const faults = [];
        for (const [side, { agencyId, quote }] of Object.entries({ first, second })) {
          if (!found.record.agencyIds.includes(agencyId)) faults.push({ field: `${side}.agencyId`, message: 'Choose an agency of this case' });
          else if (!standsIn(quote, await store.textsOf(tx, caseId, agencyId))) faults.push({ field: `${side}.quote`, message: 'This passage is not in that agency’s view: copy the words as they stand there' });
        }
        if (faults.length > 0) throw invalidInput(faults);
        if ((await store.counts(tx, caseId, viewer.agencyId)).contradictions >= caseLimits.contradictions) throw invalidInput([{ field: 'note', message: `At most ${caseLimits.contradictions} contradictions can be marked in one case` }]);
        const screened = assertScreened({ NOTE: note }, screening);
        await store.mark(tx, { id, caseId, markedById: viewer.userId, ...row });
        await log(tx, found.seen, 'case.contradiction-marked', togetherOf(factsOf(found.record)), { caseId, contradictionId: id, contentHash: contentHashOf(row), ...screened });
      });
    },

    resolve(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, contradictionId, resolution, screening } = parseInput(resolveContradictionInput, input);
      return change(viewer, caseId, async (tx, found) => {
        assertRight(found, 'case:join', canJoin, 'resolve contradictions', notOpenYet());
        const there = await store.contradiction(tx, contradictionId);
        if (there?.caseId !== caseId) throw notFound('contradiction');
        if (there.resolvedById === viewer.userId && there.resolution === resolution) return;
        if (there.resolution !== null) throw new AppError('CONFLICT', 'It was resolved by somebody else first', { remedy: 'Read how it was resolved', details: { current: { resolution: there.resolution } } });
        const screened = assertScreened({ RESOLUTION: resolution }, screening);
        await store.resolve(tx, contradictionId, resolution, viewer.userId);
        await log(tx, found.seen, 'case.contradiction-resolved', togetherOf(factsOf(found.record)), { caseId, contradictionId, contentHash: contentHashOf({ resolution }), ...screened });
      });
    },

    /** Saves one answer of the joint page. Whoever had signed the page has not signed this one: the event says who. */
    saveAnswer(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, question, expectedVersion, text, screening } = parseInput(saveJointAnswerInput, input);
      return change(viewer, caseId, async (tx, found) => {
        assertRight(found, 'case:join', canJoin, 'write the joint page', notOpenYet());
        const before = (await store.answersFor(tx, caseId)).find((answer) => answer.question === question);
        if (!before) throw notFound('answer');
        if (before.text === text) return;
        assertAnswerVersion(before, expectedVersion);
        const screened = assertScreened({ ANSWER: text }, screening);
        await store.saveAnswer(tx, before, text, viewer.userId);
        await log(tx, found.seen, 'case.answer-saved', togetherOf(factsOf(found.record)), { caseId, question, version: before.version + 1, undid: [...found.record.signedIds], contentHash: contentHashOf({ text }), ...screened });
      });
    },

    sign(viewer: Viewer, input: unknown): Promise<SeenCase> {
      const { caseId, expectedPageVersion } = parseInput(signJointPageInput, input);
      return change(viewer, caseId, async (tx, found) => {
        assertRight(found, 'case:sign', canSign, 'sign the joint page', found.record.releasedAt ? forbidden('sign for an agency of this case') : notOpenYet());
        const { signedIds, pageVersion } = found.record;
        if (pageVersion !== expectedPageVersion) throw new AppError('CONFLICT', 'The joint page changed since you read it', { remedy: 'Read it as it is now, then sign it', details: { current: { pageVersion } } });
        if (signedIds.includes(viewer.agencyId)) return;
        const empty = (await store.answersFor(tx, caseId)).filter(({ text }) => text === '');
        if (empty.length > 0) throw invalidInput(empty.map(({ question }) => ({ field: question, message: `Answer “${jointQuestionLabels[question]}” before you sign` })));
        await store.sign(tx, caseId, viewer.agencyId, pageVersion, viewer.userId);
        await log(tx, found.seen, 'case.signed', togetherOf(factsOf(found.record)), { caseId, agencyId: viewer.agencyId, pageVersion });
      });
    },
  };
}
export type CaseService = ReturnType<typeof createCaseService>;

const notOpenYet = (): AppError => new AppError('FORBIDDEN', 'The views are not open yet', { remedy: 'Wait until every agency’s view is in, or the lead inspector opens them' });
