import type { JSX } from 'react';
import { countOf } from '../../../ui/index.ts';
import { useSectionFacts } from './section-facts.ts';

/** Under a statement: wording that agencies proposed for it and nobody has decided on, and where its words come from; the way to both. */
export function ProposalMark({ statementId, tabIndex }: { readonly statementId: string; readonly tabIndex: number }): JSX.Element | null {
  const { proposals } = useSectionFacts();
  if (!proposals || !statementId) return null;
  const { open, origin } = proposals.on(statementId);
  if (open === 0 && !origin) return null;
  return (
    <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => proposals.show(statementId)}>
      {[...(open > 0 ? [countOf(open, 'proposed wording')] : []), ...(origin ? [origin] : [])].join('. ')}
    </button>
  );
}
