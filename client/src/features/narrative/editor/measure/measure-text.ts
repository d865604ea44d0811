import type { Node } from '@tiptap/pm/model';
import { isCell } from '../read-section.ts';
import { settledText } from '../suggest/read-marks.ts';

/** Words of the paragraphs between two places, without headings and tables: those are no sentences, and make no text easier. Citations are no words, and what is only suggested is none yet. */
export function paragraphsBetween(doc: Node, from: number, to: number): string[] {
  const paragraphs: string[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (!node.isTextblock) return true;
    if (node.type.name === 'heading' || isCell(node)) return false;
    const inside = pos + 1;
    paragraphs.push(settledText(node, Math.max(0, from - inside), Math.min(node.content.size, to - inside)));
    return false;
  });
  return paragraphs;
}
