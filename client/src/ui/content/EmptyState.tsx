import type { JSX, ReactNode } from 'react';

export interface EmptyStateProps {
  /** What is not here: "No evidence yet". */
  readonly title: string;
  /** Why, and what to do. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}

/** Says in words that there is nothing, so that nobody takes it for a fault. */
export function EmptyState({ title, children, action }: EmptyStateProps): JSX.Element {
  return (
    <div className="ji-empty">
      <p className="ji-empty__title">{title}</p>
      {children && <div className="ji-empty__body">{children}</div>}
      {action}
    </div>
  );
}
