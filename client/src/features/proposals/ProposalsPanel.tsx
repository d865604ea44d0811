import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { DiffKey, EmptyState, TextButton, TextLink, useAsidePanel } from '../../ui/index.ts';
import { ProposalCard } from './ProposalCard.tsx';
import './proposals.scss';
import type { Proposals } from './use-proposals.ts';

export interface ProposalsPanelProps {
  /** Of the section that is open. */
  readonly state: Proposals;
  /** Whose proposals somebody wants to read; its `asked` rises each time. */
  readonly subject: { readonly statementId: string; readonly asked: number } | null;
  readonly onSubject: (subject: null) => void;
  /** Takes the reader to a statement. */
  readonly onGo: (statementId: string) => void;
}

/** Beside the text: wording that agencies proposed for this section's statements. */
export function ProposalsPanel({ state: { proposals, error, refetch }, subject, onSubject, onGo }: ProposalsPanelProps): JSX.Element {
  const { id } = useInspection();
  const { top, toText } = useAsidePanel(subject?.asked ?? 0);
  if (!proposals) return <LoadState what="the proposed wording" error={error} onRetry={refetch} />;
  const listed = proposals.filter(({ statementId, status }) => (subject ? statementId === subject.statementId : status === 'OPEN'));
  const goTo = (statementId: string): void => toText(() => onGo(statementId));
  return (
    <div className="ji-proposals-panel" ref={top} tabIndex={-1}>
      <p className="govuk-body-s"><TextLink to={paths.proposals(id)}>All proposed wording of this inspection</TextLink></p>
      {subject && <p className="govuk-body-s"><TextButton onClick={() => onSubject(null)}>Show what waits in the whole section</TextButton></p>}
      {listed.length === 0 && <EmptyState title="No proposed wording waits here">Agencies propose wording in the factual accuracy check.</EmptyState>}
      {listed.length > 0 && <DiffKey />}
      {listed.map((proposal) => (
        <ProposalCard key={proposal.id} proposal={proposal} way={proposal.statementText !== null && <TextButton onClick={() => goTo(proposal.statementId)} about={`: ${proposal.readWords.slice(0, 60)}`}>Go to the statement</TextButton>} />
      ))}
    </div>
  );
}
