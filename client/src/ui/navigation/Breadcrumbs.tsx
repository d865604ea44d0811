import type { JSX } from 'react';
import { Link } from 'react-router';

export interface Crumb {
  readonly label: string;
  /** Left out for the page itself, which comes last. */
  readonly to?: string;
}

/** Where the page lies; only the first and last crumb on a phone. */
export function Breadcrumbs({ items }: { readonly items: readonly Crumb[] }): JSX.Element {
  return (
    <nav className="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile ji-breadcrumbs" aria-label="Breadcrumb">
      <ol className="govuk-breadcrumbs__list">
        {items.map((item) => (
          <li key={item.label} className="govuk-breadcrumbs__list-item" aria-current={item.to ? undefined : 'page'}>
            {item.to ? <Link className="govuk-breadcrumbs__link" to={item.to}>{item.label}</Link> : item.label}
          </li>
        ))}
      </ol>
    </nav>
  );
}
