import type { Database, Transaction } from '../../../platform/database.ts';
import type { ReadSuggestion } from './read-suggestions.ts';

/** A suggestion as the database has it. */
export interface SuggestionRow extends Omit<ReadSuggestion, 'authorId' | 'at'> {
  readonly sectionId: string;
  /** Null where the text names nobody whom this service knows. */
  readonly authorId: string | null;
  readonly at: Date;
}

const order = { orderBy: { position: 'asc' } } as const;
const fields = { sectionId: true, id: true, statementId: true, authorId: true, at: true, inserted: true, deleted: true, formatted: true } as const;

/** Puts what was read from a text in the place of what was read before, where that differs. The caller holds the section's derivation. */
export async function writeSuggestions(tx: Transaction, sectionId: string, read: readonly ReadSuggestion[]): Promise<void> {
  const stored = await tx.narrativeSuggestion.findMany({ where: { sectionId }, ...order, select: fields });
  if (stored.length + read.length === 0) return;
  const known = new Set((await tx.user.findMany({ where: { id: { in: [...new Set(read.map(({ authorId }) => authorId))] } }, select: { id: true } })).map(({ id }) => id));
  const rows = read.map(({ authorId, at, ...words }): SuggestionRow => ({ ...words, sectionId, authorId: known.has(authorId) ? authorId : null, at: new Date(at) }));
  const plain = (some: readonly SuggestionRow[]): string => JSON.stringify(some.map(({ id, statementId, authorId, at, inserted, deleted, formatted }) => [id, statementId, authorId, at, inserted, deleted, formatted]));
  if (plain(stored) === plain(rows)) return;
  await tx.narrativeSuggestion.deleteMany({ where: { sectionId } });
  if (rows.length > 0) await tx.narrativeSuggestion.createMany({ data: rows.map((row, position) => ({ ...row, position })) });
}

/** Of these inspections, in the order of their texts. Who may know of them is asked before. */
export const suggestionsOf = ({ prisma }: Database, inspectionIds: readonly string[]): Promise<(SuggestionRow & { readonly section: { readonly inspectionId: string } })[]> =>
  prisma.narrativeSuggestion.findMany({ where: { section: { inspectionId: { in: [...inspectionIds] } } }, orderBy: [{ sectionId: 'asc' }, { position: 'asc' }], select: { ...fields, section: { select: { inspectionId: true } } } });
