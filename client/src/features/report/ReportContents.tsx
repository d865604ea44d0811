import type { JSX } from 'react';
import type { ReportSectionFragment } from '../../generated/graphql.ts';
import { AgencyChord } from '../../ui/index.ts';

/** The criteria, each a link to its section, with whose evidence is cited there; then what follows the narrative. */
export function ReportContents({ sections, more }: { readonly sections: readonly ReportSectionFragment[]; readonly more: readonly { readonly id: string; readonly title: string }[] }): JSX.Element {
  return (
    <nav className="ji-report__contents ji-side-navigation" aria-label="Contents">
      <h2 className="ji-side-navigation__title">Contents</h2>
      <ul className="ji-side-navigation__list">
        {sections.map(({ id, criterion, balance }) => (
          <li key={id}>
            <a className="ji-side-navigation__link" href={`#section-${id}`}>
              <span className="ji-side-navigation__label">{criterion.title}</span>
              <span className="ji-side-navigation__detail"><AgencyChord agencies={balance.map(({ agency, cited }) => ({ ...agency, cited: cited > 0 }))} /></span>
            </a>
          </li>
        ))}
        {more.map(({ id, title }) => <li key={id}><a className="ji-side-navigation__link" href={`#${id}`}><span className="ji-side-navigation__label">{title}</span></a></li>)}
      </ul>
    </nav>
  );
}
