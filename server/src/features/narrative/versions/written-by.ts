import type { SeenInspection } from '../../inspections/index.ts';
import type { CitationView } from '../narrative.views.ts';
import type { WrittenStatement } from '../statements/written.ts';
import type { SectionThen } from './version-texts.ts';
import type { VersionStore } from './versions.store.ts';

export interface Passage {
  readonly text: string;
  readonly authorId: string;
}
export interface StatementThenRow extends Pick<WrittenStatement, 'id' | 'kind' | 'text'> {
  readonly citations: readonly CitationView[];
  readonly passages: readonly Passage[];
}

export interface SectionTold {
  readonly sectionId: string;
  readonly statements: StatementThenRow[];
}

/** A section as it was, told to one reader: with people for Yjs clients, and with evidence as it is theirs to see now. */
export async function toldTo(seen: SeenInspection, { sectionId, statements }: SectionThen, store: VersionStore): Promise<SectionTold> {
  const clientIds = new Set(statements.flatMap(({ passages }) => passages.map(({ clientId }) => clientId)));
  const evidenceIds = new Set(statements.flatMap(({ citations }) => citations.map(({ evidenceId }) => evidenceId)));
  const authors = await store.authorsOf(sectionId, [...clientIds]);
  const evidence = new Map((await store.evidenceOf(seen.record.id, [...evidenceIds])).map((piece) => [piece.id, piece]));
  return {
    sectionId,
    statements: statements.map(({ id, kind, text, citations, passages }) => ({
      id, kind, text,
      citations: citations.flatMap(({ evidenceId, stance, place = '' }, index): CitationView[] => {
        const piece = evidence.get(evidenceId);
        const nth = 1 + citations.slice(0, index).filter((other) => other.evidenceId === evidenceId && other.stance === stance).length;
        return piece ? [{ sectionId, statementId: id, evidenceId, stance, place, nth, agencyId: piece.agencyId, isWithdrawn: piece.isWithdrawn, seen }] : [];
      }),
      passages: byAuthor(passages.flatMap(({ text: words, clientId }) => {
        const authorId = authors.get(clientId);
        return authorId === undefined ? [] : [{ text: words, authorId }];
      })),
    })),
  };
}

/** One person writes as many clients, one for each visit. */
function byAuthor(passages: readonly Passage[]): Passage[] {
  const joined: Passage[] = [];
  for (const { text, authorId } of passages) {
    const last = joined.at(-1);
    if (last?.authorId === authorId) joined.splice(-1, 1, { authorId, text: last.text + text });
    else joined.push({ text, authorId });
  }
  return joined;
}
