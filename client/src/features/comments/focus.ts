import type { RefObject } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { focusOnce } from '../../platform/route-focus.ts';

/** Once a form has shut, focus goes to what opened it, or where that has gone too, to what comes next in the list. */
export function useFocusBack(isOpen: boolean, ...places: readonly RefObject<HTMLElement | null>[]): void {
  const wasOpen = useRef(false);
  useLayoutEffect(() => {
    const hasShut = wasOpen.current && !isOpen;
    wasOpen.current = isOpen;
    const place = places.find(({ current }) => current)?.current;
    if (hasShut && place) focusOnce(place);
  });
}

/** A card that goes while focus is in it leaves it to the heading of the next card, or of the one before, or of what they stand in. */
export function useLeavesFocus(card: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = card.current;
    return () => {
      if (!element?.contains(document.activeElement)) return;
      const cards = [...(element.parentElement?.querySelectorAll<HTMLElement>(':scope > article') ?? [])];
      const at = cards.indexOf(element);
      const heading = (cards[at + 1] ?? cards[at - 1])?.querySelector<HTMLElement>('h2, h3');
      const around = heading ?? element.closest<HTMLElement>('[data-takes-focus]') ?? document.querySelector<HTMLElement>('main h1');
      if (around) focusOnce(around);
    };
  }, [card]);
}

/** Focus comes to this place when it is wanted there. */
export function useTakesFocus(place: RefObject<HTMLElement | null>, isWanted: boolean): void {
  useEffect(() => { if (isWanted && place.current) focusOnce(place.current); }, [place, isWanted]);
}
