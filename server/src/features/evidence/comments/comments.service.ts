import { commentOnEvidenceInput, evidenceCommentLimits } from '@joint/shared';
import { forbidden, invalidInput, parseInput } from '../../../platform/errors.ts';
import { appendEvent } from '../../../platform/event-log/index.ts';
import { groupedLoader } from '../../../platform/grouped.ts';
import { assertNobodyNamed } from '../../../platform/nobody-named.ts';
import { assertSentAgain, sentElsewhere } from '../../../platform/sent-again.ts';
import type { Viewer } from '../../../platform/viewer.ts';
import { assertCan } from '../../inspections/index.ts';
import { factsOf, type SeenEvidence } from '../evidence.record.ts';
import type { EvidenceService } from '../evidence.service.ts';
import { canReadComments, commentAudienceOf } from './comments.policy.ts';
import type { CommentStore } from './comments.store.ts';

/** What colleagues say about a piece inside the agency that gives it. */
export function createCommentService({ store, evidence }: { store: CommentStore; evidence: Pick<EvidenceService, 'change'> }) {
  return {
    /** Comments of many pieces in one statement; ask only for a reader inside the agency. */
    loader: () => groupedLoader(store.ofEvidence, ({ evidenceId }) => evidenceId),

    comment(viewer: Viewer, input: unknown): Promise<SeenEvidence> {
      const { evidenceId, id, text } = parseInput(commentOnEvidenceInput, input);
      return evidence.change(viewer, evidenceId, async (tx, { record, seen }) => {
        const facts = factsOf(record);
        if (!canReadComments(seen, facts)) throw forbidden('comment inside another agency');
        assertCan(seen, 'comment:on-evidence', 'comment on evidence');
        const there = await store.find(tx, id);
        if (there) return assertSentAgain(there, { evidenceId, authorId: viewer.userId }, { text });
        assertNobodyNamed('text', text);
        if ((await store.count(tx, evidenceId)) >= evidenceCommentLimits.perEvidence) throw invalidInput([{ field: 'text', message: `There are ${evidenceCommentLimits.perEvidence} comments on it already: talk about it elsewhere` }]);
        if (!(await store.add(tx, { id, evidenceId, authorId: viewer.userId, text }))) throw sentElsewhere();
        await appendEvent(tx, { inspectionId: record.inspectionId, type: 'evidence-comment.added', actorId: viewer.userId, agencyId: viewer.agencyId, audience: commentAudienceOf(facts), payload: { evidenceId, commentId: id } });
      });
    },
  };
}
export type CommentService = ReturnType<typeof createCommentService>;
