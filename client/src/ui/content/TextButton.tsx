import type { JSX, ReactNode } from 'react';

export interface TextButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** Read after the text by screen readers alone. */
  readonly about?: string;
  /** For a button that opens and shuts what follows it. */
  readonly expanded?: boolean;
}

/** A button that looks like a link: a small act in a text or list, such as "Cite" or "Remove". */
export function TextButton({ onClick, children, about, expanded }: TextButtonProps): JSX.Element {
  return (
    <button type="button" className="govuk-link ji-text-button" onClick={onClick} aria-expanded={expanded}>
      {children}
      {about && <span className="govuk-visually-hidden"> {about}</span>}
    </button>
  );
}
