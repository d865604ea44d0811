import type { JSX } from 'react';
import { Link } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { onStatement, originInWords } from './proposal-words.ts';
import type { Proposal } from './use-proposals.ts';

export interface StatementProposalsProps {
  readonly sectionId: string;
  readonly statement: { readonly id: string; readonly text: string };
  readonly proposals: readonly Proposal[] | undefined;
}

/** Under a statement in the report: the way to propose other words or to what waits, and where its words come from. */
export function StatementProposals({ sectionId, statement: { id, text }, proposals }: StatementProposalsProps): JSX.Element {
  const { id: inspectionId, abilities, viewer } = useInspection();
  const { open, origin } = onStatement(proposals, id);
  const about = <span className="govuk-visually-hidden"> for: {text.slice(0, 60)}</span>;
  const hasOwn = open.some((proposal) => proposal.agency.id === viewer.agencyId);
  return (
    <>
      {open.map((proposal) => <Link key={proposal.id} className="govuk-link" to={paths.proposal(inspectionId, proposal.id)}>{viewer.agencyId === proposal.agency.id ? 'Your proposed wording' : `Wording proposed by ${proposal.agency.shortName}`}{about}</Link>)}
      {abilities.proposeWording && !hasOwn && <Link className="govuk-link" to={paths.proposeWording(inspectionId, { section: sectionId, statement: id })}>Propose wording{about}</Link>}
      {origin && <Link className="govuk-link" to={paths.proposal(inspectionId, origin.id)}>{originInWords(origin)}</Link>}
    </>
  );
}
