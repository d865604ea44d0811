import type { JSX } from 'react';
import { Link } from 'react-router';

export interface PageLink {
  readonly to: string;
  /** What is there: the name of a section. */
  readonly label?: string;
}

export interface PaginationProps {
  /** What is gone through: "Sections". */
  readonly label: string;
  readonly previous?: PageLink;
  readonly next?: PageLink;
}

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Step({ rel, link }: { readonly rel: 'prev' | 'next'; readonly link: PageLink }): JSX.Element {
  return (
    <div className={`govuk-pagination__${rel}`}>
      <Link className="govuk-link govuk-pagination__link" to={link.to} rel={rel}>
        <svg className={`govuk-pagination__icon govuk-pagination__icon--${rel}`} width="15" height="13" viewBox="0 0 15 13" aria-hidden="true" focusable="false">
          <path d={arrows[rel]} />
        </svg>
        <span className="govuk-pagination__link-title">{rel === 'prev' ? 'Previous' : 'Next'}</span>
        {link.label && (
          <>
            <span className="govuk-visually-hidden">:</span>
            <span className="govuk-pagination__link-label">{link.label}</span>
          </>
        )}
      </Link>
    </div>
  );
}

/** To the neighbours of this page. */
export function Pagination({ label, previous, next }: PaginationProps): JSX.Element {
  return (
    <nav className="govuk-pagination govuk-pagination--block" aria-label={label}>
      {previous && <Step rel="prev" link={previous} />}
      {next && <Step rel="next" link={next} />}
    </nav>
  );
}
