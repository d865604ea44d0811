import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Longest wait, in milliseconds, for a page that is still loading to show its heading. */
const patience = 10_000;

/** Focuses an element that is not normally a stop of the Tab key, and leaves it as it was afterwards. */
export function focusOnce(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus();
}

const headingOf = (root: ParentNode): HTMLElement | null => root.querySelector<HTMLElement>('main h1');

/** What had the focus is gone, or another view took its place: on from the page's heading. */
export function focusHeading(): void {
  const heading = headingOf(document);
  if (heading) focusOnce(heading);
}

/**
 * Moves focus to the new page's h1 when the path changes, as a browser does on a page load, so that the next Tab and the screen
 * reader begin there. Waits for pages that load first, and gives up as soon as the person has moved focus themselves.
 * Call once, in the component that holds the routes.
 */
export function useRouteFocus(): void {
  const { pathname } = useLocation();
  const shown = useRef(pathname);

  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    const before = document.activeElement;
    // The new page has put focus where it is wanted: on an error summary, or on what was done.
    if (before instanceof HTMLElement && before.tabIndex < 0 && before.closest('main')) return;
    const stop = (): void => {
      observer.disconnect();
      clearTimeout(timer);
    };
    const settle = (): void => {
      const now = document.activeElement;
      if (now && now !== before && now !== document.body) return stop();
      const heading = headingOf(document);
      if (!heading) return;
      stop();
      focusOnce(heading);
    };
    const observer = new MutationObserver(settle);
    const timer = setTimeout(stop, patience);
    observer.observe(document.body, { childList: true, subtree: true });
    settle();
    return stop;
  }, [pathname]);
}
