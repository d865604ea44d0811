import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import { useWorkspace } from './workspace-context.ts';

export interface AsidePanel {
  /** Its outermost element, which takes the focus where nothing in it does. */
  readonly top: RefObject<HTMLDivElement | null>;
  /** Shows the text first on a narrow screen, and then goes to a place in it. */
  readonly toText: (go: () => void) => void;
}

/** A panel beside the text that is asked for from the text: each time `asked` rises it comes into sight and takes the focus, by the first element that `field` selects. */
export function useAsidePanel(asked: number, field?: string): AsidePanel {
  const { show } = useWorkspace();
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (asked === 0) return;
    show('aside');
    // The aside may have been out of sight until now.
    requestAnimationFrame(() => {
      top.current?.scrollIntoView({ block: 'nearest' });
      ((field && top.current?.querySelector<HTMLElement>(field)) || top.current)?.focus();
    });
  }, [asked, field, show]);
  const toText = useCallback((go: () => void): void => {
    show('main');
    requestAnimationFrame(go);
  }, [show]);
  return { top, toText };
}
