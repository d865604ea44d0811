import { dropEmpty, drag } from './blocks.ts';
import { readPage, shown } from './read-page.ts';
import type { Manuscript, Paragraph } from './manuscript.ts';
import type { Writer } from './writer.ts';

/** The longest run of paragraphs that stand in the order of the letter; the others are to be moved. */
function inOrder(standing: readonly Paragraph[]): Set<Paragraph> {
  const runs: Paragraph[][] = [];
  for (const [at, paragraph] of standing.entries()) {
    const before = runs.slice(0, at).filter((run) => (run.at(-1)?.index ?? 0) < paragraph.index);
    runs.push([...before.reduce((longest, run) => (run.length > longest.length ? run : longest), []), paragraph]);
  }
  return new Set(runs.reduce((longest, run) => (run.length > longest.length ? run : longest), []));
}

/** What stands in the wrong place is dragged behind the paragraph before it by whose it is, one writer after another; `settle` waits until everybody sees it. */
export async function putInOrder({ paragraphs }: Manuscript, writers: readonly Writer[], settle: () => Promise<void>): Promise<void> {
  const [first] = writers;
  const editor = first?.desk()?.editor;
  if (!editor) throw new Error('the first writer has no page');
  dropEmpty({ editor });
  await settle();
  const byId = new Map(paragraphs.flatMap((paragraph) => paragraph.chain.map((id) => [id, paragraph] as const)));
  const stays = inOrder(readPage(editor).flatMap(({ id }) => byId.get(id ?? '') ?? []));
  const inTurn = paragraphs.filter((paragraph) => !stays.has(paragraph));
  for (const paragraph of inTurn) {
    writers[paragraph.owner]?.perform((desk) => {
      const before = paragraphs[paragraph.index - 1];
      const [moved, above] = [paragraph.chain[0], before?.chain[0]].map((id) => (id === undefined ? null : shown(desk.editor, id)));
      if (!moved) return null;
      const to = above ? above.pos + above.node.nodeSize : 0;
      return { ids: [moved.id], reshapes: [moved.id], perform: () => { drag(desk, moved, to); return []; }, forget: () => undefined, remember: () => undefined };
    });
    await settle();
  }
}
