import type { JSX } from 'react';
import { Link, NavLink } from 'react-router';
import { serviceName } from '../../platform/page-title.ts';
import { classNames } from '../class-names.ts';
import type { NavItem } from './nav-item.ts';
import { useMenu } from './use-menu.ts';

export interface HeaderProps {
  readonly items?: readonly NavItem[];
  /** Who is signed in. */
  readonly account?: {
    readonly name: string;
    /** Their role or agency. */
    readonly detail?: string;
    /** The account's page, if there is one. */
    readonly to?: string;
  };
  readonly onSignOut?: () => void;
}

/** The service's name, its main pages and who is signed in. No crown: this is not GOV.UK. Stands in PageShell's banner. */
export function Header({ items = [], account, onSignOut }: HeaderProps): JSX.Element {
  const menu = useMenu();
  const who = account && (account.detail ? `${account.name}, ${account.detail}` : account.name);
  const hasMenu = items.length > 0 || account || onSignOut;
  return (
    <div className="ji-header">
      <div className="ji-header__inner">
        <Link className="ji-header__name" to="/">{serviceName}</Link>
        {hasMenu && (
          <button type="button" className="ji-header__toggle" aria-expanded={menu.open} aria-controls={menu.id} onClick={menu.toggle}>Menu</button>
        )}
        {hasMenu && (
          <div className={classNames('ji-header__menu', menu.open && 'ji-header__menu--open')} id={menu.id}>
            {items.length > 0 && (
              <nav aria-label="Service">
                <ul className="ji-header__list">
                  {items.map((item) => (
                    <li key={item.to}><NavLink className="ji-header__link" to={item.to} end={item.exact}>{item.label}</NavLink></li>
                  ))}
                </ul>
              </nav>
            )}
            <div className="ji-header__account">
              {who && (account.to ? <Link className="ji-header__link" to={account.to}>{who}</Link> : <span className="ji-header__who">{who}</span>)}
              {onSignOut && <button type="button" className="ji-header__link" onClick={onSignOut}>Sign out</button>}
            </div>
          </div>
        )}
      </div>
    </div>
  );
}
