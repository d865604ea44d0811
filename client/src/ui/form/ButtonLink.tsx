import type { JSX, ReactNode } from 'react';
import { Link } from 'react-router';
import type { ButtonTone } from './Button.tsx';
import { buttonClass } from './Button.tsx';

export interface ButtonLinkProps {
  readonly to: string;
  readonly tone?: ButtonTone;
  readonly children: ReactNode;
}

/** The main way on from a page, in a button's clothes; it is a link, and is announced as one. */
export function ButtonLink({ to, tone = 'primary', children }: ButtonLinkProps): JSX.Element {
  return <Link className={buttonClass(tone)} to={to} draggable={false}>{children}</Link>;
}
