import type { StatementKind } from '@joint/shared';

export interface ComparedStatement {
  readonly id: string;
  readonly kind: StatementKind;
  readonly text: string;
  readonly citations: readonly { readonly id: string; readonly place?: { readonly code: string } | null }[];
}
export type StatementChange<S extends ComparedStatement> =
  | { readonly is: 'added'; readonly after: S }
  | { readonly is: 'removed'; readonly before: S }
  | { readonly is: 'changed' | 'moved' | 'same'; readonly before: S; readonly after: S };

/** What one version has that the other has not, statement by statement: in the later one's order, with what was removed where it stood. */
export function compareStatements<S extends ComparedStatement>(before: readonly S[], after: readonly S[]): StatementChange<S>[] {
  const earlier = new Map(before.map((statement, place) => [statement.id, { statement, place }]));
  const still = new Set(after.map(({ id }) => id));
  const stay = longestRise(after.flatMap(({ id }) => earlier.get(id)?.place ?? []));
  const changes: StatementChange<S>[] = [];
  let shown = 0;
  const showRemovedBefore = (place: number): void => {
    for (; shown < place; shown += 1) {
      const statement = before[shown];
      if (statement && !still.has(statement.id)) changes.push({ is: 'removed', before: statement });
    }
  };
  for (const statement of after) {
    const known = earlier.get(statement.id);
    if (!known) {
      changes.push({ is: 'added', after: statement });
      continue;
    }
    if (stay.has(known.place)) showRemovedBefore(known.place);
    const is = saysTheSame(known.statement, statement) ? (stay.has(known.place) ? 'same' : 'moved') : 'changed';
    changes.push({ is, before: known.statement, after: statement });
  }
  showRemovedBefore(before.length);
  return changes;
}

const edges = ({ citations }: ComparedStatement): string => citations.map(({ id, place }) => `${id} ${place?.code ?? ''}`).join();
/** Rests on the same parts of the same evidence. */
export const citesTheSame = (one: ComparedStatement, other: ComparedStatement): boolean => edges(one) === edges(other);
const saysTheSame = (one: ComparedStatement, other: ComparedStatement): boolean => one.text === other.text && one.kind === other.kind && citesTheSame(one, other);

/** The most places that kept their order. */
function longestRise(places: readonly number[]): Set<number> {
  const best: { length: number; before: number }[] = [];
  places.forEach((place, at) => {
    let found = { length: 1, before: -1 };
    for (let earlier = 0; earlier < at; earlier += 1) {
      const length = (best[earlier]?.length ?? 0) + 1;
      if ((places[earlier] ?? 0) < place && length > found.length) found = { length, before: earlier };
    }
    best.push(found);
  });
  const rise = new Set<number>();
  let at = best.reduce((longest, { length }, index) => (length > (best[longest]?.length ?? 0) ? index : longest), best.length > 0 ? 0 : -1);
  for (; at >= 0; at = best[at]?.before ?? -1) rise.add(places[at] ?? -1);
  return rise;
}
