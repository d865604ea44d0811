import { cite } from '../../../client/src/features/narrative/editor/cite.ts';
import type { Act, Desk, Move } from './desk.ts';
import { maybe, own } from './desk.ts';
import { isBegun, standing, type Paragraph, type Part } from './manuscript.ts';
import { lettersOf, noteOf, shown, type Cell, type Shown } from './read-page.ts';

/** The statements of a paragraph as this page shows them; none while it does not show them as they are. */
function whole({ editor, floor, page }: Desk, paragraph: Paragraph): Shown[] {
  const { chain } = paragraph;
  if (!floor.hasSeenLaid(page, paragraph)) return [];
  const all = chain.map((id) => shown(editor, id)).filter((one) => one !== null);
  return all.length === chain.length ? all : [];
}

/** Behind so many letters of a paragraph; null where this page does not show them yet, or has not seen how the paragraph was moved. */
function behind(desk: Desk, paragraph: Paragraph, letters: number): { readonly id: string; readonly pos: number } | null {
  let left = letters;
  for (const { id, cells } of whole(desk, paragraph)) {
    const those = cells.filter(({ is }) => is === 'letter');
    if (left <= those.length) {
      const last = those[left - 1];
      return last && desk.floor.mayWrite(desk.page, id) ? { id, pos: last.pos + 1 } : null;
    }
    left -= those.length;
  }
  return null;
}
/** Of the first part, what stands; of the second, all that this page shows, so that it grows at its end. */
function endOf(desk: Desk, paragraph: Paragraph, part: Part): ReturnType<typeof behind> {
  const letters = part === paragraph.parts[0] ? lengthOf(part) : whole(desk, paragraph).reduce((sum, one) => sum + lettersOf(one).length, 0);
  return behind(desk, paragraph, letters);
}
const lengthOf = ({ chunks, typed }: Part): number => chunks.slice(0, typed).join('').length;

const partsOf = ({ manuscript, writer }: Desk): (readonly [Paragraph, Part])[] =>
  manuscript.paragraphs.filter(isBegun).flatMap((paragraph) => paragraph.parts.filter((part) => part.writer === writer).map((part) => [paragraph, part] as const));

function insert({ editor }: Desk, text: string, pos: number): void {
  editor.view.dispatch(editor.state.tr.insertText(text, pos));
}

/** Types what follows in a part: a chunk at a time, some of them letter by letter, or all that is left. */
const typing = (howMuch: 'a chunk' | 'the rest'): Move => (desk) => {
  const open = partsOf(desk).filter(([, { chunks, typed }]) => typed < chunks.length);
  const [paragraph, part] = maybe(desk.random, open) ?? [];
  const at = paragraph && part && endOf(desk, paragraph, part);
  if (!at) return null;
  const chunks = part.chunks.slice(part.typed, howMuch === 'a chunk' ? part.typed + 1 : undefined);
  const text = chunks.join('');
  const letters = text.length < 40 && desk.random.chance(0.3) ? text.split('') : [text];
  return {
    ids: [at.id], reshapes: [],
    perform() {
      letters.reduce((pos, letter) => { insert(desk, letter, pos); return pos + letter.length; }, at.pos);
      part.typed += chunks.length;
      return [];
    },
    forget: () => { part.typed -= chunks.length; },
    remember: () => { part.typed += chunks.length; },
  };
};
export const type = typing('a chunk');
export const typeTheRest = typing('the rest');

/** Takes back the chunk typed last, where nobody has put anything into it. */
export const erase: Move = (desk) => {
  const [paragraph, part] = maybe(desk.random, partsOf(desk).filter(([, { typed }]) => typed > 1)) ?? [];
  const to = paragraph && part && endOf(desk, paragraph, part);
  if (!to) return null;
  const from = to.pos - (part.chunks[part.typed - 1] ?? '').length;
  const cells = shown(desk.editor, to.id)?.cells.filter(({ pos }) => pos >= from && pos < to.pos) ?? [];
  if (cells.length < to.pos - from || cells.some(({ is }) => is !== 'letter')) return null;
  return {
    ids: [to.id], reshapes: [],
    perform() {
      desk.editor.view.dispatch(desk.editor.state.tr.delete(from, to.pos));
      part.typed -= 1;
      return [];
    },
    forget: () => { part.typed += 1; },
    remember: () => { part.typed -= 1; },
  };
};

/** Places of a statement between two letters or at its ends, and beside no note. */
function gaps({ cells, pos }: Shown): number[] {
  const isNote = (cell: Cell | undefined): boolean => cell?.is === 'note';
  return Array.from({ length: cells.length + 1 }, (_none, at) => at).filter((at) => !isNote(cells[at - 1]) && !isNote(cells[at])).map((at) => pos + 1 + at);
}

let noted = 0;

/** Puts a note somewhere into anybody's words. */
export const note: Move = (desk) => {
  const { editor, manuscript: { paragraphs, notes }, random, writer } = desk;
  const id = maybe(random, paragraphs.flatMap(({ chain }) => chain));
  const statement = id !== null && desk.floor.mayWrite(desk.page, id) ? shown(editor, id) : null;
  const at = statement && maybe(random, gaps(statement));
  if (id === null || at === null) return null;
  noted += 1;
  const text = noteOf(writer, noted);
  const put = { writer, id };
  return {
    ids: [id], reshapes: [],
    perform() {
      insert(desk, text, at);
      notes.set(text, put);
      return [];
    },
    forget: () => { notes.delete(text); },
    remember: () => { notes.set(text, put); },
  };
};

/** Takes a note of this writer out again. */
export const strikeNote: Move = (desk) => {
  const { editor, manuscript: { notes } } = desk;
  const [text, put] = maybe(desk.random, [...notes].filter(([, { writer }]) => writer === desk.writer)) ?? [];
  const statement = put && desk.floor.mayWrite(desk.page, put.id) ? shown(editor, put.id) : null;
  const at = statement && text ? statement.cells.map(({ letter }) => letter).join('').indexOf(text) : -1;
  if (!statement || !text || !put || at < 0) return null;
  const from = statement.pos + 1 + at;
  return {
    ids: [put.id], reshapes: [],
    perform() {
      editor.view.dispatch(editor.state.tr.delete(from, from + text.length));
      notes.delete(text);
      return [];
    },
    forget: () => { notes.set(text, put); },
    remember: () => { notes.delete(text); },
  };
};

/** Cites evidence as the panel beside the text does, where the caret is. Within a statement that writes anew what stands behind it; at its end, nothing. */
export const citing: Move = (desk) => {
  const lacking = own(desk).filter(isBegun).flatMap((paragraph) => paragraph.cites.filter((id) => !paragraph.cited.has(id)).map((evidenceId) => ({ paragraph, evidenceId })));
  const { paragraph, evidenceId } = maybe(desk.random, lacking) ?? {};
  const statement = paragraph && maybe(desk.random, whole(desk, paragraph));
  if (!paragraph || !evidenceId || !statement) return null;
  const { id, pos, node } = statement;
  const isAtEnd = desk.random.chance(0.5);
  const caret = isAtEnd ? pos + node.nodeSize - 1 : desk.random.pick(gaps(statement));
  if (!(isAtEnd ? desk.floor.mayWrite(desk.page, id) : desk.floor.mayReshape(desk.page, [id]))) return null;
  return {
    ids: [id], reshapes: isAtEnd ? [] : [id],
    perform() {
      desk.editor.commands.setTextSelection(caret);
      cite(desk.editor, { evidenceId, stance: 'SUPPORTS' });
      paragraph.cited.add(evidenceId);
      return [];
    },
    forget: () => { paragraph.cited.delete(evidenceId); },
    remember: () => { paragraph.cited.add(evidenceId); },
  };
};

/** Says what kind of statement a paragraph is. */
export const sayKind: Move = (desk) => {
  const open = own(desk).flatMap(({ chain: [id], kind }) => (id === undefined ? [] : [{ id, kind }])).flatMap(({ id, kind }) => {
    const statement = shown(desk.editor, id);
    return statement && statement.node.attrs['kind'] !== kind && desk.floor.mayWrite(desk.page, id) ? [{ statement, kind }] : [];
  });
  const { statement, kind } = maybe(desk.random, open) ?? {};
  if (!statement || !kind) return null;
  const act: Act = {
    ids: [statement.id], reshapes: [],
    perform() {
      desk.editor.commands.setStatementKind(kind, statement.pos);
      return [];
    },
    forget: () => undefined, remember: () => undefined,
  };
  return act;
};

export const isWritten = (paragraph: Paragraph): boolean => standing(paragraph) === paragraph.text;
