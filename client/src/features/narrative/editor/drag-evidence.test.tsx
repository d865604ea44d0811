import { afterEach, expect, test } from '@jest/globals';
import { Editor } from '@tiptap/core';
import { droppedPiece, hasPiece, startDrag, type DraggedPiece } from './drag-evidence.ts';
import { documentExtensions } from './extensions.ts';

/** As much of a DataTransfer as is used here. */
function aTransfer(): DataTransfer {
  const kept = new Map<string, string>();
  return { setData: (type: string, value: string) => void kept.set(type, value), getData: (type: string) => kept.get(type) ?? '', get types() { return [...kept.keys()]; } } as unknown as DataTransfer;
}
const dragging = (piece: DraggedPiece): DataTransfer => { const data = aTransfer(); startDrag(data, piece); return data; };
const log = { id: 'log', title: 'Out-of-hours log' };

let editor: Editor;
afterEach(() => editor?.destroy());
function open(dropped: DraggedPiece[], editable = true): Editor {
  editor = new Editor({ injectCSS: false, editable, element: document.body.appendChild(document.createElement('div')), extensions: documentExtensions({ citation: { onDrop: (piece) => void dropped.push(piece) } }), content: '<p>Waits are long.</p>' });
  editor.view.posAtCoords = () => ({ pos: 6, inside: 0 });
  return editor;
}
const drop = ({ view }: Editor, dataTransfer: DataTransfer): boolean => view.someProp('handleDrop', (handle) => handle(view, Object.assign(new Event('drop'), { dataTransfer, clientX: 1, clientY: 1 }) as unknown as DragEvent, view.state.doc.slice(0), false)) ?? false;

test('a piece that is dropped is told, with the caret where it fell', () => {
  const dropped: DraggedPiece[] = [];
  const { state } = open(dropped);
  expect(state.selection.from).not.toBe(6);
  expect(drop(editor, dragging(log))).toBe(true);
  expect([dropped, editor.state.selection.from]).toEqual([[log], 6]);
});

test('other things that are dropped are the editor’s own business, and a text that may not be changed takes none', () => {
  const dropped: DraggedPiece[] = [];
  open(dropped);
  const words = aTransfer();
  words.setData('text/plain', 'Words');
  expect([drop(editor, words), hasPiece(words), droppedPiece(words), droppedPiece(null)]).toEqual([false, false, null, null]);
  const spoilt = aTransfer();
  spoilt.setData('application/x-joint-inspection-evidence', '{"id":7}');
  expect(droppedPiece(spoilt)).toBeNull();
  editor.destroy();
  open(dropped, false);
  expect([drop(editor, dragging(log)), dropped]).toEqual([false, []]);
});
