import type { CheckedStatement, CheckSurroundings, Mark, SectionChecked, WordsRead } from '@joint/shared';
import { checkSection, keyOfMark, readWords } from '@joint/shared';

/** The marks of a section as last read, for whoever shows them: each statement is told only when its own change. */
export interface SectionStanding {
  readonly look: (statements: readonly CheckedStatement[], around: CheckSurroundings) => void;
  readonly ofStatement: (id: string) => readonly Mark[];
  /** Null until it was read once; anew each time that something in it changed. */
  readonly whole: () => ReadSection | null;
  readonly subscribe: (listener: () => void) => () => void;
}
export interface ReadSection {
  readonly statements: readonly CheckedStatement[];
  readonly checked: SectionChecked;
}

const none: readonly Mark[] = [];
const keysOf = (marks: readonly Mark[]): string => marks.map(keyOfMark).join('\n');
const sameMarks = (a: readonly Mark[], b: readonly Mark[]): boolean => keysOf(a) === keysOf(b);

export function createSectionStanding(): SectionStanding {
  // Only what somebody just wrote is read anew.
  let words = new Map<string, WordsRead>();
  let whole: ReadSection | null = null;
  let marks: ReadonlyMap<string, readonly Mark[]> = new Map();
  const listeners = new Set<() => void>();
  return {
    look(statements, around) {
      const kept = new Map<string, WordsRead>();
      const read = (text: string): WordsRead => {
        const known = kept.get(text) ?? words.get(text) ?? readWords(text);
        kept.set(text, known);
        return known;
      };
      const checked = checkSection(statements, around, read);
      words = kept;
      marks = new Map([...checked.statements].map(([id, found]) => {
        const before = marks.get(id);
        return [id, before && sameMarks(before, found) ? before : found];
      }));
      whole = { statements, checked };
      listeners.forEach((listener) => listener());
    },
    ofStatement: (id) => marks.get(id) ?? none,
    whole: () => whole,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
