import type { JSX, ReactNode } from 'react';
import type { Marking } from '../marks/MarkingBanner.tsx';
import { MarkingBanner } from '../marks/MarkingBanner.tsx';
import { SkipLink } from '../navigation/SkipLink.tsx';

export interface PageShellProps {
  readonly marking: Marking;
  readonly header: ReactNode;
  /** Under the header: the context bar, the connection banner. */
  readonly banner?: ReactNode;
  readonly footer?: ReactNode;
  /** A PageLayout or a WorkspaceLayout, which hold the main landmark. */
  readonly children: ReactNode;
}

/** What frames every page: its protective marking, the way past the menus, header and footer. */
export function PageShell({ marking, header, banner, footer, children }: PageShellProps): JSX.Element {
  return (
    <div className="ji-shell">
      <SkipLink />
      <header>
        <MarkingBanner marking={marking} />
        {header}
      </header>
      {banner}
      <div className="ji-shell__content">{children}</div>
      {footer}
    </div>
  );
}
