import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export interface CardProps {
  /** Who it is from. */
  readonly top?: ReactNode;
  /** At the right of `top`: a time or a New tag. */
  readonly aside?: ReactNode;
  readonly title: ReactNode;
  readonly headingLevel?: 2 | 3 | 4;
  readonly children?: ReactNode;
  /** A quiet last line: kind, dates, what can be done. */
  readonly foot?: ReactNode;
  /** Arrived since the reader last looked; say so in `aside` too. */
  readonly fresh?: boolean;
}

/** One thing in a list of things, such as a piece of evidence beside the narrative. */
export function Card({ top, aside, title, headingLevel = 3, children, foot, fresh = false }: CardProps): JSX.Element {
  const Heading = `h${headingLevel}` as const;
  return (
    <article className={classNames('ji-card', fresh && 'ji-card--fresh')}>
      {(top || aside) && (
        <div className="ji-card__top">
          <div>{top}</div>
          <div className="ji-card__aside">{aside}</div>
        </div>
      )}
      <Heading className="ji-card__title">{title}</Heading>
      {children && <div className="ji-card__body">{children}</div>}
      {foot && <div className="ji-card__foot">{foot}</div>}
    </article>
  );
}
