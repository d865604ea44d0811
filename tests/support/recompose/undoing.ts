import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';
import { asOneStep } from '../../../client/src/features/narrative/editor/as-one-step.ts';
import type { Act, Desk } from './desk.ts';
import { followNotes } from './desk.ts';
import { shown } from './read-page.ts';

interface Done {
  readonly act: Act;
  readonly ids: readonly string[];
  readonly at: number;
}

/** A writer's steps on one page, beside the undo manager's own: what was done, and what was taken back. */
export function openHistory() {
  const done: Done[] = [];
  const undone: Done[] = [];

  /** Written anew, a statement is at rest, and nobody else wrote in it since; otherwise nobody else wrote it anew. */
  function may({ writer, floor, page, editor }: Desk, { act, ids, at }: Done): boolean {
    const here = ids.filter((id) => shown(editor, id));
    if (isReshaping(act)) return floor.mayReshape(page, here) && !floor.isWrittenByOthers(writer, ids, at);
    return here.length === ids.length && here.every((id) => floor.mayWrite(page, id)) && !floor.isReshapedByOthers(writer, ids, at);
  }
  const isReshaping = ({ reshapes, ids }: Act): boolean => reshapes.length > 0 || ids.length === 0;

  function step(desk: Desk, from: Done[], to: Done[], which: 'undo' | 'redo'): boolean {
    const last = from.at(-1);
    if (!last || !may(desk, last)) return false;
    const { doc } = desk.page.provider;
    let isChanged = false;
    const change = (): void => { isChanged = true; };
    doc.on('update', change);
    alone(managerOf(desk), which, () => desk.editor.commands[which]());
    doc.off('update', change);
    if (!isChanged) desk.manuscript.complaints.push(`writer ${desk.writer} pressed ${which} and nothing happened`);
    last.act[which === 'undo' ? 'forget' : 'remember']();
    from.pop();
    followNotes(desk, last.ids);
    to.push({ ...last, at: desk.floor.did(desk.writer, desk.page, last.ids, { ...last.act, reshapes: isReshaping(last.act) ? last.ids : [] }) });
    return true;
  }
  return {
    perform(desk: Desk, act: Act): void {
      const manager = managerOf(desk);
      const steps = manager.undoStack.length;
      let born: readonly string[] = [];
      asOneStep(desk.editor, () => { born = act.perform(); });
      if (manager.undoStack.length !== steps + 1) desk.manuscript.complaints.push(`writer ${desk.writer} did something that is ${manager.undoStack.length - steps} steps of undoing`);
      const ids = [...act.ids, ...born];
      done.push({ act, ids, at: desk.floor.did(desk.writer, desk.page, ids, { ...act, reshapes: [...act.reshapes, ...born] }) });
      undone.length = 0;
    },
    undo: (desk: Desk): boolean => step(desk, done, undone, 'undo'),
    redo: (desk: Desk): boolean => step(desk, undone, done, 'redo'),
  };
}
export type History = ReturnType<typeof openHistory>;

const managerOf = ({ editor }: Desk): Y.UndoManager => (yUndoPluginKey.getState(editor.state) as { readonly undoManager: Y.UndoManager }).undoManager;

/** One step and no other: Yjs passes over steps of which nothing is left, and what lies before may be another's to write in by now. */
function alone(manager: Y.UndoManager, which: 'undo' | 'redo', press: () => void): void {
  const stack = which === 'undo' ? manager.undoStack : manager.redoStack;
  const others = stack.splice(0, stack.length - 1);
  press();
  stack.unshift(...others);
}
