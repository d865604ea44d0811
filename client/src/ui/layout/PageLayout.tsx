import type { JSX, ReactNode } from 'react';
import { mainId } from '../navigation/SkipLink.tsx';

export interface PageLayoutProps {
  /** Before the content: a back link. */
  readonly before?: ReactNode;
  /** A column at the right: what is asked of the reader, what happens next. */
  readonly aside?: ReactNode;
  /** Names the right column for screen readers; needed with `aside`. */
  readonly asideLabel?: string;
  readonly children: ReactNode;
}

/** An ordinary page: one column of text or two, no wider than is good to read. */
export function PageLayout({ before, aside, asideLabel, children }: PageLayoutProps): JSX.Element {
  return (
    <div className="govuk-width-container">
      {before}
      <div className={aside ? 'ji-page ji-page--with-aside' : 'ji-page'}>
        <main className="govuk-main-wrapper" id={mainId}>{children}</main>
        {aside && <aside className="ji-page__aside" aria-label={asideLabel}>{aside}</aside>}
      </div>
    </div>
  );
}
