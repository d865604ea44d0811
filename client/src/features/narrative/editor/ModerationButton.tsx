import { moderationStateLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useSectionFacts } from './section-facts.ts';

/** Under a statement: where it stands with a second inspectorate, and the way to what was said and to a mark. */
export function ModerationButton({ statementId, tabIndex }: { readonly statementId: string; readonly tabIndex: number }): JSX.Element | null {
  const { moderation } = useSectionFacts();
  if (!moderation || !statementId) return null;
  return (
    <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => moderation.show(statementId)}>
      <span className="govuk-visually-hidden">Moderation: </span>{moderationStateLabels[moderation.stateOf(statementId)]}
    </button>
  );
}
