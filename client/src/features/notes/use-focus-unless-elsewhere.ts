import { useEffect, useRef, type RefObject } from 'react';
import { focusOnce } from '../../platform/route-focus.ts';

/** For a heading whose page changed under its reader: it takes focus where that was on something that went. */
export function useFocusUnlessElsewhere(): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => { if (heading.current && document.activeElement === document.body) focusOnce(heading.current); }, []);
  return heading;
}
