import type { JSX } from 'react';

export type Marking = 'OFFICIAL' | 'OFFICIAL-SENSITIVE';

/** The protective marking of everything on the page, at its very top. */
export function MarkingBanner({ marking }: { readonly marking: Marking }): JSX.Element {
  return (
    <p className="ji-marking">
      <span className="govuk-visually-hidden">Protective marking: </span>
      {marking}
    </p>
  );
}
