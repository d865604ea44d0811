import { Editor } from '@tiptap/core';
import * as Y from 'yjs';
import { keepIdsSettled } from '../../collaboration/settle-ids.ts';
import { straightenUndone } from '../../collaboration/straighten-undone.ts';
import { applyFromElsewhere, fromElsewhere } from '../../collaboration/yjs-updates.ts';
import { sectionExtensions } from '../extensions.ts';

export interface Writer {
  readonly doc: Y.Doc;
  readonly editor: Editor;
  /** What was written here since it was last asked. */
  readonly sync: () => Uint8Array[];
}

const nothing = (): void => undefined;
const editors: Editor[] = [];

/** A page with a section's editor, and no server; `start` is the text that it opens with. */
export function openWriter(start?: Uint8Array, onRefused: () => void = nothing): Writer {
  const doc = new Y.Doc();
  straightenUndone(doc);
  if (start) applyFromElsewhere(doc, [start]);
  let out: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array, origin: unknown) => {
    if (origin !== fromElsewhere) out.push(update);
  });
  const element = document.body.appendChild(document.createElement('div'));
  const citation = { slots: null, onCite: nothing, onOpen: nothing, onDrop: nothing };
  const editor = new Editor({ element, injectCSS: false, extensions: sectionExtensions({ doc, carets: null, citation, onTooMuch: nothing, onRefused }) });
  editors.push(editor);
  return { doc, editor, sync: () => out.splice(0) };
}

/** One whose page keeps ids settled, as the section's own does. */
export function openSettledWriter(start?: Uint8Array): Writer {
  const page = openWriter(start);
  keepIdsSettled(page.doc, '5b6c1f4e-1111-4222-8333-444455556666', () => true);
  return page;
}

/** Passes what each wrote to the other until neither has anything to say. */
export function exchange(a: Writer, b: Writer): void {
  for (let [forB, forA] = [a.sync(), b.sync()]; forA.length + forB.length > 0; [forB, forA] = [a.sync(), b.sync()]) {
    applyFromElsewhere(b.doc, forB);
    applyFromElsewhere(a.doc, forA);
  }
}

export const closeWriters = (): void => editors.splice(0).forEach((editor) => editor.destroy());
