import type { JSX } from 'react';
import { Timeline } from '../../ui/index.ts';
import { originInWords } from './proposal-words.ts';
import type { Proposal } from './use-proposals.ts';

const done = { OPEN: '', ACCEPTED: 'Accepted', DECLINED: 'Declined', WITHDRAWN: 'Withdrawn by its agency' } as const;

/** What became of a proposal, oldest first. */
export function ProposalHistory({ proposal }: { readonly proposal: Proposal }): JSX.Element {
  const { agency, proposedAt, proposedBy, status, settledAt, settledBy, answer, words, acceptedWords } = proposal;
  const settled = settledAt ? [{
    id: 'settled', title: status === 'ACCEPTED' && acceptedWords !== words ? 'Accepted with changed words' : done[status], by: settledBy?.name, at: settledAt,
    children: <>{answer && <p className="govuk-body ji-proposal__words">{answer}</p>}{status === 'ACCEPTED' && <p className="govuk-body-s">{originInWords(proposal)}.</p>}</>,
  }] : [];
  return (
    <>
      <h2 className="govuk-heading-m">What became of it</h2>
      <Timeline items={[{ id: 'proposed', title: 'Proposed', by: `${proposedBy.name}, ${agency.shortName}`, at: proposedAt }, ...settled]} />
      {status === 'OPEN' && <p className="govuk-body">Nobody has decided yet.</p>}
    </>
  );
}
