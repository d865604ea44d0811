import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { isShortcut } from './toolbar-items.ts';

/** Shortcuts that work wherever in the section's editor the keyboard is, in a text that may only be read too. What answers false leaves the key to the browser. */
export function useShortcuts(place: RefObject<HTMLElement | null>, shortcuts: Readonly<Record<string, (event: KeyboardEvent) => boolean | void>>): void {
  const current = useRef(shortcuts);
  useEffect(() => {
    current.current = shortcuts;
  });
  useEffect(() => {
    const element = place.current;
    const onKey = (event: KeyboardEvent): void => {
      const run = Object.entries(current.current).find(([shortcut]) => isShortcut(event, shortcut))?.[1];
      if (run && run(event) !== false) event.preventDefault();
    };
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  }, [place]);
}
