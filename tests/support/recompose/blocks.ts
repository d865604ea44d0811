import { Fragment, Slice } from '@tiptap/pm/model';
import type { Act, Desk, Move } from './desk.ts';
import { bear, followNotes, maybe, own } from './desk.ts';
import { isBegun, type Paragraph } from './manuscript.ts';
import { idOf, shown, type Shown } from './read-page.ts';

const placeBehind = ({ pos, node }: Shown): number => pos + node.nodeSize;

/** Presses Enter behind the last letter of a statement, or before its first, and gives where the new paragraph's words go. */
function enter({ editor }: Desk, beside: Shown, side: 'above' | 'below'): number {
  editor.chain().setTextSelection(side === 'below' ? placeBehind(beside) - 1 : beside.pos + 1).splitBlock().run();
  return side === 'below' ? placeBehind(beside) + 1 : beside.pos + 1;
}

/** The next before it, and after it, that this page shows: where a person would look for its place. */
function neighbours({ editor, manuscript: { paragraphs } }: Desk, { index }: Paragraph): { readonly above: Shown | null; readonly below: Shown | null } {
  const find = (some: readonly Paragraph[], end: 0 | -1): Shown | null => {
    for (const { chain } of some) {
      const id = chain.at(end);
      const there = id === undefined ? null : shown(editor, id);
      if (there) return there;
    }
    return null;
  };
  return { above: find(paragraphs.slice(0, index).reverse(), -1), below: find(paragraphs.slice(index + 1), 0) };
}

/** Types the first words of a paragraph where it belongs, and from then on its id is its own. */
export const begin: Move = (desk) => {
  const { editor, random } = desk;
  const paragraph = maybe(random, own(desk).filter((one) => !isBegun(one)));
  if (!paragraph) return null;
  const { above, below } = neighbours(desk, paragraph);
  let id = '';
  const known = (): void => {
    paragraph.chain = [id];
    for (const part of paragraph.parts) part.typed = 1;
  };
  return {
    ids: [], reshapes: [], relays: paragraph,
    perform() {
      const side = above && (!below || random.chance(0.6)) ? 'below' : 'above';
      const beside = side === 'below' ? above : below;
      const at = beside ? enter(desk, beside, side) : 1;
      editor.view.dispatch(editor.state.tr.insertText(paragraph.parts.map(({ chunks }) => chunks[0]).join(''), at));
      id = bear(desk, paragraph, idOf(editor.state.doc.nodeAt(at - 1)));
      known();
      return [id];
    },
    forget() {
      paragraph.chain = [];
      for (const part of paragraph.parts) part.typed = 0;
    },
    remember: known,
  };
};

/** Statements of this writer that may be written anew at this moment. */
const movable = (desk: Desk): { readonly paragraph: Paragraph; readonly id: string }[] =>
  own(desk).flatMap((paragraph) => paragraph.chain.map((id) => ({ paragraph, id }))).filter(({ id }) => desk.floor.mayReshape(desk.page, [id]));

const still = (ids: readonly string[], perform: () => void): Act => ({
  ids, reshapes: ids, forget: () => undefined, remember: () => undefined,
  perform() {
    perform();
    return [];
  },
});

/** Enter within a statement: the first part keeps the id. */
export const split: Move = (desk) => {
  const { paragraph, id } = maybe(desk.random, movable(desk).filter(({ paragraph: { chain } }) => chain.length < 3)) ?? {};
  const statement = id === undefined ? null : shown(desk.editor, id);
  if (!paragraph || !statement || id === undefined) return null;
  const letters = statement.cells.filter(({ is }) => is === 'letter');
  if (letters.length < 2) return null;
  const at = desk.random.pick(letters.slice(1)).pos;
  const before = paragraph.chain;
  let after = before;
  return {
    ids: [id], reshapes: [id], relays: paragraph,
    perform() {
      desk.editor.chain().setTextSelection(at).splitBlock().run();
      const head = desk.editor.state.doc.nodeAt(statement.pos);
      if (idOf(head) !== id) desk.manuscript.complaints.push(`the first part of ${id} has the id ${idOf(head)} after Enter`);
      const tail = bear(desk, paragraph, idOf(desk.editor.state.doc.nodeAt(statement.pos + (head?.nodeSize ?? 0))));
      after = before.flatMap((one) => (one === id ? [id, tail] : [one]));
      paragraph.chain = after;
      followNotes(desk, [id, tail]);
      return [tail];
    },
    forget: () => { paragraph.chain = before; },
    remember: () => { paragraph.chain = after; },
  };
};

/** Backspace before the first letter of a part that was split off and stands below its first: those words go back under their id, and colleagues may be writing in the first meanwhile. */
export const join: Move = (desk) => {
  const { editor } = desk;
  const tails = own(desk).flatMap((paragraph) => paragraph.chain.slice(1).map((tail, index) => ({ paragraph, tail, head: paragraph.chain[index] ?? '' })));
  const { paragraph, tail, head } = maybe(desk.random, tails.filter((one) => desk.floor.mayReshape(desk.page, [one.tail]) && desk.floor.mayWrite(desk.page, one.head))) ?? {};
  const [first, second] = [head, tail].map((id) => (id === undefined ? null : shown(editor, id)));
  if (!paragraph || !first || !second) return null;
  if (placeBehind(first) !== second.pos) return still([second.id], () => drag(desk, second, placeBehind(first)));
  const before = paragraph.chain;
  const after = before.filter((id) => id !== second.id);
  return {
    ids: [first.id, second.id], reshapes: [second.id], relays: paragraph,
    perform() {
      editor.chain().setTextSelection(second.pos + 1).joinBackward().run();
      paragraph.chain = after;
      followNotes(desk, [first.id]);
      return [];
    },
    forget: () => { paragraph.chain = before; },
    remember: () => { paragraph.chain = after; },
  };
};

/** As ProseMirror drops what was dragged by its handle: out of one place and into the other in one change. */
export function drag({ editor }: Pick<Desk, 'editor'>, { node, pos }: Shown, to: number): void {
  const { tr } = editor.state;
  tr.delete(pos, pos + node.nodeSize);
  editor.view.dispatch(tr.insert(tr.mapping.map(to), node).setMeta('uiEvent', 'drop'));
}

/** Cuts a paragraph and pastes it on a line of its own below another, through the clipboard's own HTML. */
function cutAndPaste({ editor }: Desk, { node, pos }: Shown, below: Shown): void {
  const { dom } = editor.view.serializeForClipboard(new Slice(Fragment.from(node), 0, 0));
  const tr = editor.state.tr.delete(pos, pos + node.nodeSize).setMeta('uiEvent', 'cut');
  const end = tr.mapping.map(placeBehind(below)) - 1;
  editor.view.dispatch(tr);
  editor.chain().setTextSelection(end).splitBlock().run();
  // jsdom has no events of the clipboard.
  editor.view.pasteHTML(dom.innerHTML, new Event('paste') as ClipboardEvent);
}

/** Takes a paragraph to any other place, by dragging or through the clipboard. */
export const move: Move = (desk) => {
  const { id } = maybe(desk.random, movable(desk)) ?? {};
  const [statement, target] = [id, maybe(desk.random, desk.manuscript.paragraphs.flatMap(({ chain }) => chain))].map((one) => (one ? shown(desk.editor, one) : null));
  if (!statement || !target || target.id === statement.id) return null;
  if (desk.random.chance(0.4)) return still([statement.id], () => cutAndPaste(desk, statement, target));
  const to = desk.random.chance(0.5) ? target.pos : placeBehind(target);
  return to === statement.pos || to === placeBehind(statement) ? null : still([statement.id], () => drag(desk, statement, to));
};

/** Takes out the paragraphs that nobody has written in. */
export function dropEmpty({ editor }: Pick<Desk, 'editor'>): void {
  const { tr, doc } = editor.state;
  const empty: { from: number; to: number }[] = [];
  doc.forEach((node, from) => void (node.content.size === 0 && empty.push({ from, to: from + node.nodeSize })));
  for (const { from, to } of empty.reverse()) tr.delete(from, to);
  if (tr.docChanged) editor.view.dispatch(tr);
}
