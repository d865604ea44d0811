import type { JSX, ReactNode } from 'react';
import { Button } from '../form/Button.tsx';

export interface ErrorPanelProps {
  /** What could not be done: "The evidence could not be loaded". */
  readonly title: string;
  /** What happened, in a sentence. */
  readonly happened: ReactNode;
  /** What the person can do. */
  readonly remedy?: ReactNode;
  readonly onRetry?: () => void;
  /** True when the whole page failed, so that the title is its h1. */
  readonly wholePage?: boolean;
}

/** A fault in place of what it kept from showing: what happened, what to do, and trying again. */
export function ErrorPanel({ title, happened, remedy, onRetry, wholePage = false }: ErrorPanelProps): JSX.Element {
  const Heading = wholePage ? 'h1' : 'h2';
  return (
    <div className="ji-error-panel" role={wholePage ? undefined : 'alert'}>
      <Heading className={wholePage ? 'govuk-heading-l' : 'govuk-heading-m'}>{title}</Heading>
      <p className="govuk-body">{happened}</p>
      {remedy && <p className="govuk-body">{remedy}</p>}
      {onRetry && <Button tone="secondary" onClick={onRetry}>Try again</Button>}
    </div>
  );
}
