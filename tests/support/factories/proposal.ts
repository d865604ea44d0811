import { randomUUID } from 'node:crypto';
import type { ProposeWordingInput, StatementKind } from '@joint/shared';
import { wordingOf } from '../../../server/src/features/narrative/index.ts';
import type { SeenProposal } from '../../../server/src/features/proposals/proposals.record.ts';
import { sectionsOf } from '../section-editor.ts';
import type { TestApp } from '../test-app.ts';
import { aStatement, type Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

export interface Place {
  readonly sectionId: string;
  readonly statementId: string;
}
type Where = Pick<Scene, 'id' | 'people'>;

/** A statement written into the text itself, by the lead inspector; in the first section unless another is named by its place. */
export async function aWrittenStatement(app: TestApp, { id, people }: Where, wanted: { readonly text?: string; readonly kind?: StatementKind; readonly cites?: readonly string[]; readonly section?: number } = {}): Promise<Place> {
  const { text = 'Children are seen late.', kind = 'STRENGTH', cites = [], section = 0 } = wanted;
  const sectionId = (await sectionsOf(app, id))[section] ?? '';
  const statementId = randomUUID();
  await app.features.narrative.service.compose(people.lead.viewer, { sectionId, statements: [{ id: statementId, kind, text, cites: cites.map((evidenceId) => ({ evidenceId, stance: 'SUPPORTS' as const })) }] });
  return { sectionId, statementId };
}

/** What a browser sends to propose other words for a statement, as its reader sees it now. */
export async function aProposalOf(app: TestApp, by: TestUser, place: Place, wanted: Partial<ProposeWordingInput> = {}): Promise<ProposeWordingInput> {
  const { text, kind } = (await app.sql<{ text: string; kind: StatementKind }>('SELECT text, kind FROM statement WHERE id = $1', [place.statementId]))[0] ?? { text: '', kind: 'CONTEXT' as const };
  return { ...place, proposalId: randomUUID(), wording: wordingOf({ kind, text }), words: 'Children are seen within two days.', reason: `Our records of ${by.viewer.agencyKind.toLowerCase()} say so.`, evidenceIds: [], ...wanted };
}

/** Proposes by the same service as the screens, by the police on a new statement unless others are named. */
export async function aProposal(app: TestApp, scene: Where, wanted: Partial<ProposeWordingInput> = {}, by: TestUser = scene.people.police): Promise<SeenProposal> {
  const { sectionId, statementId } = wanted;
  const place = sectionId && statementId ? { sectionId, statementId } : await aWrittenStatement(app, scene);
  return app.features.proposals.service.propose(by.viewer, await aProposalOf(app, by, place, wanted));
}

/** One of the police put straight into its table, for inspections in which nobody could propose yet. */
export async function aStoredProposal(app: TestApp, { id, people }: Where): Promise<Place & { readonly proposalId: string }> {
  const { sectionId, id: statementId } = await aStatement(app, id);
  const proposalId = randomUUID();
  await app.sql(
    `INSERT INTO wording_proposal (id, inspection_id, section_id, statement_id, agency_id, proposed_by_id, proposed_at, wording, read_words, words, reason)
     VALUES ($1, $2, $3, $4, $5, $6, now(), repeat('a', 64), 'A statement', 'Another statement', 'A reason')`,
    [proposalId, id, sectionId, statementId, people.police.viewer.agencyId, people.police.id],
  );
  return { sectionId, statementId, proposalId };
}
