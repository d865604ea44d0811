import type { JSX, ReactNode } from 'react';
import { NavLink } from 'react-router';
import type { NavItem } from './nav-item.ts';

export interface SideNavigationItem extends NavItem {
  /** Under the label: a chord, a count. */
  readonly detail?: ReactNode;
}

export interface SideNavigationProps {
  readonly title: string;
  readonly items: readonly SideNavigationItem[];
  /** After the list: a legend, a link. */
  readonly children?: ReactNode;
}

/** The parts of a long thing, such as a narrative's sections, beside it. */
export function SideNavigation({ title, items, children }: SideNavigationProps): JSX.Element {
  return (
    <nav className="ji-side-navigation" aria-label={title}>
      <h2 className="ji-side-navigation__title">{title}</h2>
      <ul className="ji-side-navigation__list">
        {items.map((item) => (
          <li key={item.to} className="ji-side-navigation__item">
            <NavLink className="ji-side-navigation__link" to={item.to} end={item.exact}>
              <span className="ji-side-navigation__label">{item.label}</span>
              {item.detail && <span className="ji-side-navigation__detail">{item.detail}</span>}
            </NavLink>
          </li>
        ))}
      </ul>
      {children && <div className="ji-side-navigation__after">{children}</div>}
    </nav>
  );
}
