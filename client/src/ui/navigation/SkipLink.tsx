import type { JSX, MouseEvent } from 'react';
import { focusOnce } from '../../platform/route-focus.ts';

export const mainId = 'main-content';

/** The first stop of the Tab key: straight to the content. */
export function SkipLink(): JSX.Element {
  const skip = (event: MouseEvent): void => {
    const content = document.getElementById(mainId);
    if (!content) return;
    event.preventDefault();
    // On a narrow screen a workspace may show one of its sides instead of its text.
    const target = content.offsetParent ? content : (content.closest('main') ?? content);
    focusOnce(target);
    target.scrollIntoView?.();
  };
  return <a href={`#${mainId}`} className="govuk-skip-link" onClick={skip}>Skip to main content</a>;
}
