import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import type { ProsemirrorBinding } from '@tiptap/y-tiptap';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { equalityDeep } from 'lib0/function';
import * as Y from 'yjs';

type Marks = Readonly<Record<string, unknown>>;
interface Run { readonly length: number; readonly marks: Marks }
interface Retained { readonly retain: number; readonly attributes?: Marks }

const runsOf = (text: Y.XmlText): Run[] =>
  (text.toDelta() as readonly { readonly insert: string | object; readonly attributes?: Marks }[]).map(({ insert, attributes = {} }) => ({ length: typeof insert === 'string' ? insert.length : 1, marks: attributes }));

/** The same, letter by letter, naming of the wanted marks only those that the letters do not have. */
function lacking(runs: readonly Run[], wanted: readonly Retained[]): Retained[] {
  const lean: Retained[] = [];
  let [run, used] = [0, 0];
  for (const { retain, attributes = {} } of wanted) {
    for (let left = retain; left > 0;) {
      const here = runs[run];
      const length = here ? Math.min(left, here.length - used) : left;
      const changed = Object.entries(attributes).filter(([name, value]) => !equalityDeep(here?.marks[name] ?? null, value));
      lean.push({ retain: length, ...(changed.length > 0 && { attributes: Object.fromEntries(changed) }) });
      left -= length;
      used += length;
      if (here && used === here.length) [run, used] = [run + 1, 0];
    }
  }
  return lean;
}

/**
 * Writes of the marks on words only those that change. The binding (y-tiptap 3.0.9) says of every word all of its marks; where one of several
 * changes, Yjs begins the others anew and lets them end where a colleague's end. Should that colleague take their words out at that moment,
 * theirs end no more, and what stands behind, settled words too, is marked as suggested.
 */
export const LeanMarks = Extension.create({
  name: 'leanMarks',
  addProseMirrorPlugins: () => [
    new Plugin({
      key: new PluginKey('leanMarks'),
      view: (view) => {
        const { binding } = ySyncPluginKey.getState(view.state) as { readonly binding: ProsemirrorBinding };
        const write = binding._prosemirrorChanged.bind(binding);
        binding._prosemirrorChanged = (doc: Node) => {
          // The binding makes its texts itself, so that only their kind can be met; nobody else writes until it is done.
          const { applyDelta } = Y.XmlText.prototype;
          Y.XmlText.prototype.applyDelta = function lean(this: Y.XmlText, delta: Retained[], ...rest): void {
            const isOfMarks = this.doc !== null && delta.every(({ retain }) => retain > 0);
            applyDelta.call(this, isOfMarks ? lacking(runsOf(this), delta) : delta, ...rest);
          };
          try {
            write(doc);
          } finally {
            Y.XmlText.prototype.applyDelta = applyDelta;
          }
        };
        return { destroy: () => { binding._prosemirrorChanged = write; } };
      },
    }),
  ],
});
