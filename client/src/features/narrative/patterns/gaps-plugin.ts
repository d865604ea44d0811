import type { Editor } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Node } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { gapsIn, type Gap } from '@joint/shared';

export const patternShortcut = 'Mod-Alt-p';
export const gapShortcut = 'Mod-Alt-g';

const key = new PluginKey<DecorationSet>('gaps');

/** Gaps that are still to fill, in the order of the text. */
export const gapPlaces = (state: EditorState): Gap[] => (key.getState(state)?.find() ?? []).map(({ from, to }) => ({ from, to })).toSorted((a, b) => a.from - b.from);

/** A paragraph never changes: another takes its place. */
const known = new WeakMap<Node, readonly Gap[]>();
function gapsOf(block: Node): readonly Gap[] {
  // Citations are one place wide in the text as in the document, so that offsets agree.
  const gaps = known.get(block) ?? gapsIn(block.textBetween(0, block.content.size, '', ' '));
  known.set(block, gaps);
  return gaps;
}
const marksOf = (block: Node, pos: number): Decoration[] => gapsOf(block).map(({ from, to }) => Decoration.inline(pos + 1 + from, pos + 1 + to, { class: 'ji-gap' }));

function marksIn(doc: Node, from: number, to: number): Decoration[] {
  const marks: Decoration[] = [];
  doc.nodesBetween(from, to, (node, pos) => {
    if (node.isTextblock) marks.push(...marksOf(node, pos));
    return !node.isTextblock;
  });
  return marks;
}

/** On every key only the paragraphs that changed are read again. */
function next(tr: Transaction, before: DecorationSet): DecorationSet {
  if (!tr.docChanged) return before;
  // A colleague’s change puts the whole text in anew, with the paragraphs that it does not touch as they were.
  if (isChangeOrigin(tr)) return DecorationSet.create(tr.doc, marksIn(tr.doc, 0, tr.doc.content.size));
  let marks = before.map(tr.mapping, tr.doc);
  tr.mapping.maps.forEach((map, index) => map.forEach((_oldStart, _oldEnd, newStart, newEnd) => {
    const rest = tr.mapping.slice(index + 1);
    const [start, end] = [tr.doc.resolve(rest.map(newStart, -1)), tr.doc.resolve(rest.map(newEnd, 1))];
    const [from, to] = [start.depth > 0 ? start.start() : start.pos, end.depth > 0 ? end.end() : end.pos];
    marks = marks.remove(marks.find(from, to)).add(tr.doc, marksIn(tr.doc, from, to));
  }));
  return marks;
}

export interface GapOptions {
  /** The writer wants to begin a statement from a pattern. */
  readonly onPattern: () => void;
  readonly onNextGap: (editor: Editor) => void;
}

/** Shows the gaps that patterns left. The keys go to the next one and to the patterns; the Tab key stays the browser’s. */
export const Gaps = Extension.create<GapOptions>({
  name: 'gaps',
  addOptions: () => ({ onPattern: () => undefined, onNextGap: () => undefined }),
  addKeyboardShortcuts() {
    const run = (act: (editor: Editor) => void) => () => {
      if (this.editor.isEditable) act(this.editor);
      return this.editor.isEditable;
    };
    return { [patternShortcut]: run(this.options.onPattern), [gapShortcut]: run(this.options.onNextGap) };
  },
  addProseMirrorPlugins: () => [
    new Plugin<DecorationSet>({
      key,
      state: { init: (_config, { doc }) => DecorationSet.create(doc, marksIn(doc, 0, doc.content.size)), apply: next },
      props: { decorations: (state) => key.getState(state) },
    }),
  ],
});
