import type { StatementKind } from '@joint/shared';
import type { Random } from '../../faults/support/random.ts';
import type { Finding } from '../letters.ts';

/** A run of words that one writer types, a chunk at a time, each behind the one before. */
export interface Part {
  readonly writer: number;
  readonly chunks: readonly string[];
  /** How many of them stand. */
  typed: number;
}

/** A paragraph of the letter, and what has become of it so far. */
export interface Paragraph {
  readonly index: number;
  readonly kind: StatementKind;
  readonly text: string;
  /** Begins it, and alone splits, joins, moves and cites in it. */
  readonly owner: number;
  /** The second, where there is one, is typed by a colleague at the same time as the first. */
  readonly parts: readonly Part[];
  /** Evidence that it is to rest on. */
  readonly cites: readonly string[];
  readonly cited: Set<string>;
  /** Ids of the statements that hold it, in order: more than one while it is split, none until its first words stand. */
  chain: readonly string[];
}

/** A mark of a writer in some statement, to be taken out again in the end: whoever loses it, loses words. */
export interface Note {
  readonly writer: number;
  /** The statement that it was typed into. */
  id: string;
}

export interface Manuscript {
  readonly paragraphs: readonly Paragraph[];
  readonly notes: Map<string, Note>;
  /** Whose each id was from its first words on; ids are never taken out. */
  readonly born: Map<string, number>;
  /** What should never be seen. */
  readonly complaints: string[];
}

/** Cut where a word begins, so that the chunks together are the text. */
function inChunks(text: string, random: Random): string[] {
  const words = text.match(/\S+\s*/g) ?? [];
  const chunks: string[] = [];
  for (let at = 0; at < words.length;) {
    const some = random.between(1, 14);
    chunks.push(words.slice(at, at + some).join(''));
    at += some;
  }
  return chunks;
}

/**
 * Where the second part begins: with words that nothing before them begins with. Words typed before the same words are told as if they had been
 * typed behind them: the binding sees two texts and no caret. What a colleague adds behind those at that moment would stand on the wrong side.
 */
const firstOf = (chunks: readonly string[], wished: number): number =>
  chunks.slice(0, wished).some((chunk) => (chunk + chunks[wished]).startsWith(chunks[wished] ?? '')) ? chunks.length : wished;

function partsOf(text: string, owner: number, writers: number, random: Random): Part[] {
  const chunks = inChunks(text, random);
  const first = firstOf(chunks, random.between(1, chunks.length));
  const helper = (owner + random.between(1, writers - 1)) % writers;
  const parts = [{ writer: owner, chunks: chunks.slice(0, first), typed: 0 }, { writer: helper, chunks: chunks.slice(first), typed: 0 }];
  return parts.filter((part) => part.chunks.length > 0);
}

/** Who writes what of a section of a letter, and which evidence its paragraphs cite. */
export function manuscriptOf(findings: readonly Finding[], { writers, evidence, random }: { writers: number; evidence: readonly string[]; random: Random }): Manuscript {
  const paragraphs = findings.map(({ kind, text }, index): Paragraph => {
    const owner = random.between(0, writers - 1);
    const cites = evidence.filter(() => random.chance(0.25));
    return { index, kind, text, owner, parts: partsOf(text, owner, writers, random), cites, cited: new Set(), chain: [] };
  });
  return { paragraphs, notes: new Map(), born: new Map(), complaints: [] };
}

export const isBegun = ({ chain }: Paragraph): boolean => chain.length > 0;

/** The letters of it that stand, in order: what its parts have so far. */
export const standing = ({ parts }: Paragraph): string => parts.map(({ chunks, typed }) => chunks.slice(0, typed).join('')).join('');
