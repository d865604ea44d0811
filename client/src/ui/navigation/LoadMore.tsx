import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { Button } from '../form/Button.tsx';
import { countOf } from '../format.ts';

export interface LoadMoreProps {
  readonly shown: number;
  /** All there are, if known. */
  readonly total?: number;
  /** What they are: "contribution". */
  readonly noun: string;
  readonly hasMore: boolean;
  readonly busy?: boolean;
  readonly onMore: () => void;
}

/** The rest of a long list, a page at a time; says how far it has come. */
export function LoadMore({ shown, total, noun, hasMore, busy = false, onMore }: LoadMoreProps): JSX.Element {
  const announce = useAnnounce();
  const asked = useRef(false);
  const words = total === undefined ? `${countOf(shown, noun)} shown` : `${shown.toLocaleString('en-GB')} of ${countOf(total, noun)} shown`;

  useEffect(() => {
    if (asked.current && !busy) {
      asked.current = false;
      announce(words);
    }
  }, [announce, busy, words]);

  const more = (): void => {
    asked.current = true;
    onMore();
  };
  return (
    <div className="ji-load-more">
      <p className="ji-load-more__count">{words}</p>
      {hasMore && <Button tone="secondary" busy={busy} busyLabel="Loading more" onClick={more}>Show more</Button>}
    </div>
  );
}
