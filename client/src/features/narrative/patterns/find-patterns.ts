import { statementKinds, statementMarks, type StatementKind } from '@joint/shared';

interface Findable {
  readonly kind: StatementKind;
  readonly text: string;
}

/** Those that hold every word that was typed, in their text or the name of their kind; in the order of kinds. */
export function findPatterns<T extends Findable>(patterns: readonly T[], typed: string): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const found = patterns.filter(({ kind, text }) => words.every((word) => `${statementMarks[kind].label} ${text}`.toLowerCase().includes(word)));
  return found.toSorted((a, b) => statementKinds.indexOf(a.kind) - statementKinds.indexOf(b.kind));
}
