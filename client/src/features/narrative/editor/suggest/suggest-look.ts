import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import { AddMarkStep, RemoveMarkStep } from '@tiptap/pm/transform';
import { suggestionMarks } from '@joint/shared';
import { factsOf, formattedBy, insertedBy, lookBefore, lookNow } from './read-marks.ts';
import type { Suggester } from './suggester.ts';

/** Bold and italic are put on or taken off at once, and the words remember how they looked; words that look as they did are suggested nothing. */
export function withSuggestedLook(tr: Transaction, before: Node, { userId, begin }: Suggester): Transaction {
  const type = before.type.schema.marks[suggestionMarks.format];
  const facts = begin();
  const steps = tr.steps.filter((step) => step instanceof AddMarkStep || step instanceof RemoveMarkStep);
  for (const { from, to } of steps) {
    before.nodesBetween(from, to, (old, start) => {
      if (!old.isText || insertedBy(old)) return;
      const was = lookBefore(old);
      const [first, last] = [Math.max(from, start), Math.min(to, start + old.nodeSize)];
      tr.doc.nodesBetween(first, last, (node, pos) => {
        if (!node.isText || !type) return;
        const [begins, ends] = [Math.max(first, pos), Math.min(last, pos + node.nodeSize)];
        const now = formattedBy(node);
        if (lookNow(node) === was) tr.removeMark(begins, ends, type);
        else if (lookNow(node) !== lookNow(old) || !now) tr.addMark(begins, ends, type.create({ ...(now?.attrs['by'] === userId ? factsOf(now) : facts), was }));
      });
    });
  }
  return tr;
}
