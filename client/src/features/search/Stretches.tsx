import type { JSX } from 'react';
import type { Hit } from './hit-types.ts';

/** Text with what was looked for marked. */
export const Stretches = ({ of }: { readonly of: Hit['excerpt'] }): JSX.Element => (
  <>{of.map(({ text, isMatch }, index) => (isMatch ? <mark key={index} className="ji-search-mark">{text}</mark> : <span key={index}>{text}</span>))}</>
);
