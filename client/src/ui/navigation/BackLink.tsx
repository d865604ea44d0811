import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';

export interface BackLinkProps {
  readonly to: string;
  readonly children?: ReactNode;
}

/** Back to where one came from: "Back to your requests". */
export function BackLink({ to, children = 'Back' }: BackLinkProps): JSX.Element {
  return (
    <nav aria-label="Back">
      <Link className="govuk-back-link" to={to}>{children}</Link>
    </nav>
  );
}
