import type { Node } from '@tiptap/pm/model';
import { narrativeDocument } from '@joint/shared';
import { insertedBy, isSuggestion, lookBefore } from './read-marks.ts';

/** What of a text must stay as it is: each word in it, with how it looks. Null leaves the word out. */
type Keep = (text: Node) => string | null;

const lookless = ['bold', 'italic'];
const linksOf = (node: Node): string => node.marks.filter((mark) => !isSuggestion(mark) && !lookless.includes(mark.type.name)).map((mark) => JSON.stringify(mark)).join();

/** The text as it is when everything suggested is rejected. */
export const settled: Keep = (node) => (insertedBy(node) ? null : `${lookBefore(node)} ${linksOf(node)}`);

/** All but what this person suggested to add, with whatever anybody suggests about it. */
export const notOwn = (userId: string): Keep => (node) => (insertedBy(node)?.attrs['by'] === userId ? null : node.marks.map((mark) => JSON.stringify(mark)).join());

const attributesOf = ({ attrs }: Node): string => JSON.stringify({ ...attrs, [narrativeDocument.idAttribute]: null });

function linesOf(blocks: readonly Node[], keep: Keep, above: string, lines: string[]): void {
  for (const block of blocks) {
    const path = `${above}/${block.type.name}${attributesOf(block)}`;
    if (!block.isTextblock) linesOf(block.children, keep, path, lines);
    else {
      const runs: { how: string; text: string }[] = [];
      for (const node of block.children) {
        const how = node.isText ? keep(node) : null;
        if (how === null) continue;
        const last = runs.at(-1);
        if (last?.how === how) last.text += node.text ?? '';
        else runs.push({ how, text: node.text ?? '' });
      }
      if (runs.length > 0) lines.push(`${path} ${JSON.stringify(runs)}`);
    }
  }
}

/**
 * Whether two texts say the same where it must stay: the same words with the same look in the same kinds of paragraphs, in the same order. Empty
 * paragraphs and citations do not count. Blocks that are the same objects are not looked into, so this costs no more than what was changed.
 */
export function staysTheSame(before: Node, after: Node, keep: Keep): boolean {
  const [a, b] = [before.children, after.children];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [linesA, linesB]: [string[], string[]] = [[], []];
  linesOf(a.slice(start, a.length - end), keep, '', linesA);
  linesOf(b.slice(start, b.length - end), keep, '', linesB);
  return linesA.length === linesB.length && linesA.every((line, index) => line === linesB[index]);
}
