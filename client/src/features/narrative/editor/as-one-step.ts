import type { Editor } from '@tiptap/core';
import { yUndoPluginKey } from '@tiptap/y-tiptap';

/** Whatever `change` does to the text is undone by one step, which is nothing else's. */
export function asOneStep({ state }: Editor, change: () => void): void {
  const manager = (yUndoPluginKey.getState(state) as { readonly undoManager: { captureTimeout: number; stopCapturing: () => void } } | undefined)?.undoManager;
  if (!manager) return change();
  const { captureTimeout } = manager;
  manager.stopCapturing();
  manager.captureTimeout = Infinity;
  try {
    change();
  } finally {
    manager.captureTimeout = captureTimeout;
    manager.stopCapturing();
  }
}
