import type { Editor } from '@tiptap/core';
import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Between the line that is written and what stands over the text, in pixels. */
const air = 12;

/** What may keep the top of the window while the text scrolls; on a narrow screen one of several does. */
const bars = '.ji-find, .ji-follow, .ji-editor-bar, .ji-workspace__bar';

const keeps = (element: Element, how: string): boolean => {
  const { position, display } = getComputedStyle(element);
  return position === how && display !== 'contents' && display !== 'none';
};
const heightOf = (element: Element | undefined): number => element?.getBoundingClientRect().height ?? 0;

/** Keeps the line with the caret from going under what stands over the text, whether the browser brings it into sight or the editor does. */
export function useRoomForBar(editor: Editor, bar: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const page = document.documentElement;
    const workspace = element.closest('.ji-workspace') ?? element;
    const make = (): void => {
      const top = heightOf([...workspace.querySelectorAll(bars)].find((one) => keeps(one, 'sticky'))) + air;
      // On a narrow screen how the saving stands keeps the bottom.
      const bottom = heightOf([...element.querySelectorAll('.ji-toolbar__state')].find((one) => keeps(one, 'fixed'))) + air;
      page.style.scrollPadding = `${top}px 0 ${bottom}px`;
      Object.assign(editor.storage.roomForBar.room, { top, bottom });
    };
    const watch = new ResizeObserver(make);
    // What is drawn as its parts alone has no size of its own to watch.
    for (const watched of [element, element.parentElement ?? element, page]) watch.observe(watched);
    return () => {
      watch.disconnect();
      page.style.scrollPadding = '';
    };
  }, [editor, bar]);
}
