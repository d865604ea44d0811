import type { JSX, ReactNode } from 'react';
import { classNames } from '../class-names.ts';

export type TagColour = 'grey' | 'blue' | 'green' | 'yellow' | 'orange' | 'red' | 'purple';

export interface TagProps {
  readonly colour?: TagColour;
  readonly children: ReactNode;
}

/** A status in words; the colour only repeats them. */
export function Tag({ colour = 'blue', children }: TagProps): JSX.Element {
  return <strong className={classNames('govuk-tag', 'ji-tag', colour !== 'blue' && `govuk-tag--${colour}`)}>{children}</strong>;
}
