import type { Database, Transaction } from '../../../platform/database.ts';
import { appendEvent } from '../../../platform/event-log/index.ts';
import { audienceOf } from '../narrative.policy.ts';
import type { ReadStatement } from './read-statements.ts';
import type { TextAside } from '../text/aside/text-aside.ts';
import type { SectionLogStore } from '../text/section-log.store.ts';
import { compare } from './statement-changes.ts';
import { statementsStore as store } from './statements.store.ts';
import { writeSuggestions } from './suggestions.store.ts';

/**
 * Derives a section's statements and citations from its text. The text is read before the transaction, which writes what differs and holds the section's derivation
 * meanwhile, never the section: its writers need not wait. Suggestions are written and told of to nobody: whoever may know of them has the text open, or asks.
 * Whoever read further wins, so two nodes may do it at once.
 */
export function createMaterialiser({ database, log, aside }: { database: Database; log: SectionLogStore; aside: TextAside }) {
  return async function materialise(sectionId: string): Promise<void> {
    const text = await log.read(sectionId);
    const { statements: read, suggestions } = await aside.section(text, sectionId);
    await database.transaction(async (tx) => {
      const claimed = await store.claim(tx, sectionId, text.upTo);
      if (!claimed) return;
      await writeSuggestions(tx, sectionId, suggestions);
      const statements = await withCitable(tx, claimed.inspectionId, read);
      const changes = compare(await store.ofSection(tx, sectionId), statements);
      if (!changes) return;
      const inspection = await store.lockInspection(tx, claimed.inspectionId);
      await store.write(tx, sectionId, changes);
      const author = await store.authorOf(tx, text.upTo);
      await appendEvent(tx, {
        inspectionId: claimed.inspectionId, type: 'narrative.changed', actorId: author?.id ?? null, agencyId: author?.agencyId ?? null,
        audience: audienceOf(inspection), payload: { sectionId, statementIds: [...changes.toTell], upTo: String(text.upTo) },
      });
    });
  };
}
export type Materialise = ReturnType<typeof createMaterialiser>;

/** Without citations of what is no evidence of this inspection; the text keeps them, so that one comes back when its evidence does. */
async function withCitable(tx: Transaction, inspectionId: string, statements: readonly ReadStatement[]): Promise<ReadStatement[]> {
  const named = new Set(statements.flatMap(({ citations }) => citations.map(({ evidenceId }) => evidenceId)));
  const citable = await store.citable(tx, inspectionId, [...named]);
  return statements.map((statement) => ({ ...statement, citations: statement.citations.filter(({ evidenceId }) => citable.has(evidenceId)) }));
}
