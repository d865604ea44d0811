import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import { classNames } from '../class-names.ts';

export interface TextLinkProps {
  readonly to: string;
  readonly children: ReactNode;
  /** Read after the text by screen readers alone, where many links say the same: "Change" + "title". */
  readonly about?: string;
  readonly quiet?: boolean;
}

/** A link within the service. */
export function TextLink({ to, children, about, quiet = false }: TextLinkProps): JSX.Element {
  return (
    <Link className={classNames('govuk-link', quiet && 'govuk-link--no-underline')} to={to}>
      {children}
      {about && <span className="govuk-visually-hidden"> {about}</span>}
    </Link>
  );
}
