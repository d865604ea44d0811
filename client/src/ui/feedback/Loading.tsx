import type { JSX } from 'react';
import { useEffect, useState } from 'react';

/** Quicker loads, in milliseconds, pass without a word: a flicker unsettles more than it tells. */
const patience = 300;

/** Says what is loading, to everyone, once it takes long enough to notice: `what` is "the evidence". */
export function Loading({ what }: { readonly what: string }): JSX.Element {
  const [late, setLate] = useState(false);

  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, []);

  return (
    <div className="ji-loading" role="status">
      {late && <p className="ji-loading__text">Loading {what}</p>}
    </div>
  );
}
