import type { Editor } from '@tiptap/core';
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import { useWorkspace } from '../../../ui/index.ts';
import { bringIntoSight, bringSelectionIntoSight } from './bring-into-sight.ts';

export interface FullScreen {
  readonly isOn: boolean;
  readonly toggle: () => void;
  readonly leave: () => void;
}

/** What was under the reader's eyes stays there when the page around it comes or goes. */
function keepInSight(editor: Editor): void {
  if (editor.view.hasFocus()) bringSelectionIntoSight(editor);
  else bringIntoSight(document.activeElement);
}

/** The text alone in the window, for writing undisturbed. Escape, where nothing nearer wants it, brings the page back. */
export function useFullScreen(editor: Editor): FullScreen {
  const announce = useAnnounce();
  const { isAlone, setAlone } = useWorkspace();
  const was = useRef(isAlone);
  const toggle = useCallback(() => setAlone(!isAlone), [isAlone, setAlone]);

  const leave = useCallback(() => setAlone(false), [setAlone]);
  // What leads out of it goes with the editor.
  useEffect(() => leave, [leave]);

  useLayoutEffect(() => {
    if (was.current === isAlone) return;
    was.current = isAlone;
    keepInSight(editor);
    announce(isAlone ? 'Full screen. Press Escape to leave it' : 'Full screen left');
  }, [isAlone, editor, announce]);
  useEffect(() => {
    if (!isAlone) return;
    const onKey = ({ key, defaultPrevented, target }: KeyboardEvent): void => {
      // ProseMirror keeps Escape from the browser and does nothing with it.
      const isWanted = defaultPrevented && !(target instanceof globalThis.Node && editor.view.dom.contains(target));
      if (key === 'Escape' && !isWanted && !document.querySelector('dialog[open]')) setAlone(false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isAlone, setAlone, editor]);
  return { isOn: isAlone, toggle, leave };
}
