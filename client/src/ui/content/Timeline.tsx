import type { JSX, ReactNode } from 'react';
import { formatInstant } from '../format.ts';

export interface TimelineItem {
  readonly id: string;
  readonly title: ReactNode;
  /** Who did it, such as an agency's chip and a name. */
  readonly by?: ReactNode;
  /** ISO 8601 instant. */
  readonly at: string;
  readonly children?: ReactNode;
}

export interface TimelineProps {
  readonly items: readonly TimelineItem[];
  readonly headingLevel?: 2 | 3 | 4;
}

/** What happened, newest or oldest first as given: who, when, what. */
export function Timeline({ items, headingLevel = 3 }: TimelineProps): JSX.Element {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol className="ji-timeline">
      {items.map((item) => (
        <li key={item.id} className="ji-timeline__item">
          <div className="ji-timeline__header">
            <Heading className="ji-timeline__title">{item.title}</Heading>
            {item.by && <span className="ji-timeline__by">by {item.by}</span>}
          </div>
          <p className="ji-timeline__date">
            <time dateTime={item.at}>{formatInstant(item.at)}</time>
          </p>
          {item.children && <div className="ji-timeline__body">{item.children}</div>}
        </li>
      ))}
    </ol>
  );
}
