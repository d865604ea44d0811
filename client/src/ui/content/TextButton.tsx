import type { JSX, ReactNode, Ref } from 'react';

export interface TextButtonProps {
  readonly onClick: () => void;
  readonly children: ReactNode;
  /** Read after the text by screen readers alone. */
  readonly about?: string;
  /** For a button that opens and shuts what follows it. */
  readonly expanded?: boolean;
  /** For giving focus back to it. */
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A button that looks like a link: a small act in a text or list, such as "Cite" or "Remove". */
export function TextButton({ onClick, children, about, expanded, ref }: TextButtonProps): JSX.Element {
  return (
    <button ref={ref} type="button" className="govuk-link ji-text-button" onClick={onClick} aria-expanded={expanded}>
      {children}
      {about && <span className="govuk-visually-hidden"> {about}</span>}
    </button>
  );
}
