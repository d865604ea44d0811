import type { JSX } from 'react';
import { NavLink, useLocation } from 'react-router';
import { classNames } from '../class-names.ts';
import type { NavItem } from './nav-item.ts';
import { useMenu } from './use-menu.ts';

export interface ServiceNavigationProps {
  /** What these are the parts of, for screen readers: "This inspection". */
  readonly label: string;
  readonly items: readonly NavItem[];
}

/** The parts of the thing at hand, under the header; folds behind a button on a phone. */
export function ServiceNavigation({ label, items }: ServiceNavigationProps): JSX.Element {
  const menu = useMenu();
  const { pathname } = useLocation();
  const isHere = ({ to, exact }: NavItem): boolean => pathname === to || (!exact && pathname.startsWith(`${to}/`));
  return (
    <div className="govuk-service-navigation ji-service-navigation">
      <div className="govuk-service-navigation__container ji-wide">
        <nav aria-label={label} className="govuk-service-navigation__wrapper">
          <button type="button" className="govuk-service-navigation__toggle" aria-expanded={menu.open} aria-controls={menu.id} onClick={menu.toggle}>
            {items.find(isHere)?.label ?? 'Menu'}
          </button>
          <ul className={classNames('govuk-service-navigation__list', !menu.open && 'ji-service-navigation__list--shut')} id={menu.id}>
            {items.map((item) => (
              <li key={item.to} className={classNames('govuk-service-navigation__item', isHere(item) && 'govuk-service-navigation__item--active')}>
                <NavLink className="govuk-service-navigation__link" to={item.to} end={item.exact}>{item.label}</NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
    </div>
  );
}
