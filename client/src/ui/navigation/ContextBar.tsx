import type { JSX, ReactNode } from 'react';
import type { Crumb } from './Breadcrumbs.tsx';
import { Breadcrumbs } from './Breadcrumbs.tsx';

export interface ContextBarProps {
  readonly crumbs: readonly Crumb[];
  /** After the crumbs: the phase. */
  readonly tag?: ReactNode;
  /** At the right: who is here, a version. */
  readonly children?: ReactNode;
}

/** The thin bar under the header that says which inspection this is, where it stands and who else is here. */
export function ContextBar({ crumbs, tag, children }: ContextBarProps): JSX.Element {
  return (
    <section className="ji-context" aria-label="Where you are">
      <div className="ji-context__inner">
        <Breadcrumbs items={crumbs} />
        {tag}
        {children && <div className="ji-context__end">{children}</div>}
      </div>
    </section>
  );
}
