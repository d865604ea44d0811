import { Extension } from '@tiptap/core';
import type { Slice } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import { narrativeLimits } from '@joint/shared';

/** What a node takes in an update beside its text, in bytes: its id, its kind and Yjs's own bookkeeping, generously. */
const bytesOfNode = 200;

/** How large the change would be that puts this in, in bytes and rather too large than too small. */
export function bytesOf({ content }: Slice): number {
  let bytes = 0;
  content.descendants((node) => {
    bytes += node.isText ? new TextEncoder().encode(node.text).length + node.marks.length * bytesOfNode : bytesOfNode;
  });
  return bytes;
}

/** Refuses to paste or drop more than can be sent as one change: it could be neither saved nor, once in, taken out again. */
export const PasteLimit = Extension.create<{ readonly onTooMuch: () => void }>({
  name: 'pasteLimit',
  // Before whatever else takes a paste for itself, as cells of tables do.
  priority: 1100,
  addOptions: () => ({ onTooMuch: () => undefined }),
  addProseMirrorPlugins() {
    const refuse = (slice: Slice): boolean => {
      if (bytesOf(slice) <= narrativeLimits.updateBytes) return false;
      this.options.onTooMuch();
      return true;
    };
    return [new Plugin({ props: { handlePaste: (_view, _event, slice) => refuse(slice), handleDrop: (_view, _event, slice) => refuse(slice) } })];
  },
});
