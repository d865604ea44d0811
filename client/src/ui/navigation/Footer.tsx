import type { JSX } from 'react';
import { Link } from 'react-router';
import type { NavItem } from './nav-item.ts';

const standard: readonly NavItem[] = [
  { to: '/help', label: 'Help' },
  { to: '/accessibility', label: 'Accessibility statement' },
];

/** Help, accessibility and under what terms the content may be used. */
export function Footer({ items = standard }: { readonly items?: readonly NavItem[] }): JSX.Element {
  return (
    <footer className="ji-footer">
      <div className="ji-footer__inner">
        <h2 className="govuk-visually-hidden">Support links</h2>
        <ul className="ji-footer__list">
          {items.map((item) => (
            <li key={item.to}><Link className="govuk-link govuk-link--text-colour" to={item.to}>{item.label}</Link></li>
          ))}
        </ul>
        <p className="ji-footer__licence">
          Published reports are available under the{' '}
          <a className="govuk-link govuk-link--text-colour" href="https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/" rel="license">
            Open Government Licence v3.0
          </a>
          , except where otherwise stated
        </p>
      </div>
    </footer>
  );
}
