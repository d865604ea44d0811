import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { useStatementPlace } from '../../platform/use-statement-place.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { BackLink, DiffKey, EmptyState, PageLayout, Select, TextLink, TwoThirds } from '../../ui/index.ts';
import { isShown, shows, type Show } from './proposal-words.ts';
import { ProposalCard } from './ProposalCard.tsx';
import './proposals.scss';
import { useProposals, type Proposal } from './use-proposals.ts';

const nothing: Readonly<Record<Show, string>> = { open: 'No proposed wording waits for a decision', accepted: 'No proposed wording was accepted', declined: 'No proposed wording was declined or withdrawn', all: 'Nobody has proposed wording yet' };

/** Wording that agencies proposed: all of it for inspectors, their own for an agency's people. */
export function ProposalsPage(): JSX.Element {
  const { id, title, abilities } = useInspection();
  const { agency } = useViewer();
  const name = abilities.viewProposals && agency.kind !== 'INSPECTORATE' ? 'Your proposed wording' : 'Proposed wording';
  usePageTitle(`${name} – ${title}`);
  const back = abilities.openNarrative ? <BackLink to={paths.narrative(id)}>Back to the narrative</BackLink> : abilities.readNarrative && <BackLink to={paths.report(id)}>Back to the report</BackLink>;
  return (
    <PageLayout before={back}>
      <TwoThirds>
        <h1 className="govuk-heading-l">{name}</h1>
        {abilities.viewProposals ? <List /> : <EmptyState title="Proposed wording is closed">An agency proposes wording for statements in the factual accuracy check, and reads its own proposals in the phases in which it reads the narrative. Inspectors decide on them.</EmptyState>}
      </TwoThirds>
    </PageLayout>
  );
}

function List(): JSX.Element {
  const { abilities } = useInspection();
  const placeOf = useStatementPlace();
  const { agency } = useViewer();
  const [params, setParams] = useSearchParams();
  const isInspectorate = agency.kind === 'INSPECTORATE';
  const wanted = params.get('show') ?? (isInspectorate ? 'open' : 'all');
  const show: Show = wanted in shows ? (wanted as Show) : 'open';
  const { proposals, error, refetch } = useProposals();
  if (!proposals) return <LoadState what="the proposed wording" error={error} onRetry={refetch} />;
  const listed = proposals.filter((proposal) => isShown(proposal, show));
  const whereIs = (proposal: Proposal): JSX.Element => {
    const { to, named } = placeOf(proposal);
    return proposal.statementText === null ? <>{named}</> : <TextLink to={to}>{named}</TextLink>;
  };
  return (
    <>
      <p className="govuk-body">{isInspectorate
        ? 'Agencies propose other words for a statement in the factual accuracy check. Inspectors and that agency see a proposal, nobody else. The lead inspector decides, or the inspectorate that leads the criterion.'
        : `What people of ${agency.name} proposed. The inspectors read it too, other agencies and the board do not.`}</p>
      <Select name="show" label="Show" options={Object.entries(shows).map(([value, label]) => ({ value, label: `${label} (${proposals.filter((proposal) => isShown(proposal, value as Show)).length})` }))} value={show} onChange={(value) => setParams({ show: value }, { preventScrollReset: true })} />
      {listed.length === 0 && <EmptyState title={nothing[show]}>{abilities.proposeWording && 'Open the report and press Propose wording under a statement.'}</EmptyState>}
      {listed.length > 0 && <DiffKey />}
      {listed.map((proposal) => <ProposalCard key={proposal.id} proposal={proposal} headingLevel={2} way={whereIs(proposal)} />)}
    </>
  );
}
