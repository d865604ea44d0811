import type { FormEvent, JSX, ReactNode } from 'react';
import { useId, useState } from 'react';
import { TextButton } from '../content/TextButton.tsx';
import { Button } from '../form/Button.tsx';
import { classNames } from '../class-names.ts';

export interface ChosenFilter {
  readonly label: string;
  readonly onRemove: () => void;
}

export interface FilterPanelProps {
  /** What is filtered: "Filter evidence". */
  readonly title: string;
  readonly chosen: readonly ChosenFilter[];
  readonly onClear: () => void;
  /** The fields. */
  readonly children: ReactNode;
  /** Given, the filters act when "Apply filters" is pressed; otherwise as they change. */
  readonly onApply?: () => void;
}

/** Narrows a list: what is chosen, each removable, then the fields. Folds on a phone. */
export function FilterPanel({ title, chosen, onClear, children, onApply }: FilterPanelProps): JSX.Element {
  const [open, setOpen] = useState(false);
  const id = useId();
  const apply = (event: FormEvent): void => {
    event.preventDefault();
    onApply?.();
    setOpen(false);
  };
  return (
    <section className="ji-filter" aria-label={title}>
      <div className="ji-filter__fold">
        <Button tone="secondary" onClick={() => setOpen(!open)} expanded={open} controls={id}>{open ? 'Hide filters' : 'Show filters'}</Button>
      </div>
      <div className={classNames('ji-filter__panel', open && 'ji-filter__panel--open')} id={id}>
        <h2 className="ji-filter__title">{title}</h2>
        {chosen.length > 0 && (
          <div className="ji-filter__chosen">
            <h3 className="govuk-heading-s">Chosen filters</h3>
            <ul className="ji-filter__tags">
              {chosen.map((filter) => (
                <li key={filter.label}>
                  <button type="button" className="ji-filter__tag" onClick={filter.onRemove}>
                    <span className="govuk-visually-hidden">Remove this filter: </span>
                    {filter.label}
                  </button>
                </li>
              ))}
            </ul>
            <TextButton onClick={onClear}>Clear filters</TextButton>
          </div>
        )}
        <form className="ji-filter__fields" onSubmit={apply} role="search" aria-label={title}>
          {children}
          {onApply && <Button type="submit">Apply filters</Button>}
        </form>
      </div>
    </section>
  );
}
