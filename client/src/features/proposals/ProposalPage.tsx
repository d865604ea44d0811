import { useQuery } from '@apollo/client/react';
import { proposalStatusLabels } from '@joint/shared';
import type { JSX } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../paths.ts';
import { Flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import { useStatementPlace } from '../../platform/use-statement-place.ts';
import { AgencyChip, BackLink, DiffKey, InsetText, PageLayout, StatementKindTag, Tag, TextLink, TwoThirds, WordDiff } from '../../ui/index.ts';
import { DecideForm } from './DecideForm.tsx';
import { statusColours } from './proposal-words.ts';
import { ProposalEvidence } from './ProposalEvidence.tsx';
import { ProposalHistory } from './ProposalHistory.tsx';
import { proposalQuery } from './proposals.operations.ts';
import './proposals.scss';
import { waitAfter, type Proposal } from './use-proposals.ts';
import { WithdrawProposal } from './WithdrawProposal.tsx';

/** One proposal: what stood there, what was proposed, what became of it, and the decision where it is the viewer's. */
export function ProposalPage(): JSX.Element {
  const { proposalId = '' } = useParams();
  const { id, title } = useInspection();
  const { data, error, refetch } = useQuery(proposalQuery, { variables: { id: proposalId }, fetchPolicy: 'cache-and-network' });
  useGathered(({ type }) => waitAfter(type), refetch);
  const proposal = data?.wordingProposal;
  usePageTitle(`${proposal ? `Wording proposed by ${proposal.agency.shortName}: ${proposal.readWords.slice(0, 60)}` : 'One proposal'} – ${title}`);
  return (
    <PageLayout before={<BackLink to={paths.proposals(id)}>Back to the proposed wording</BackLink>}>
      <Flash />
      <TwoThirds>
        {proposal ? <Whole key={proposal.id} proposal={proposal} onChanged={refetch} /> : <LoadState what="the proposal" error={error} onRetry={refetch} wholePage />}
      </TwoThirds>
    </PageLayout>
  );
}

function Whole({ proposal, onChanged }: { readonly proposal: Proposal; readonly onChanged: () => Promise<unknown> }): JSX.Element {
  const { abilities } = useInspection();
  const { agency, status, readWords, words, reason, statementText, statementKind, isChangedSince, replacedWords, acceptedWords } = proposal;
  const { to, named } = useStatementPlace()(proposal);
  const isMoved = status === 'OPEN' && isChangedSince;
  return (
    <>
      <span className="govuk-caption-l">{named}</span>
      <h1 className="govuk-heading-l">Proposed wording</h1>
      <p className="govuk-body ji-proposal__marks"><AgencyChip agency={agency} /> <Tag colour={statusColours[status]}>{proposalStatusLabels[status]}</Tag> {statementKind && <StatementKindTag kind={statementKind} />}</p>
      {typeof statementText === 'string' && abilities.readNarrative && <p className="govuk-body"><TextLink to={to}>Go to the statement</TextLink></p>}
      {isMoved && (
        <InsetText>
          <p><strong>{typeof statementText === 'string' ? 'The statement has been changed since this was proposed.' : 'The statement has left the text.'}</strong></p>
          {typeof statementText === 'string' && <><p>It says now:</p><p className="ji-proposal__words">{statementText}</p></>}
        </InsetText>
      )}
      <h2 className="govuk-heading-m">{isMoved ? 'What was proposed for the words as they were' : status === 'OPEN' ? 'What would change' : 'What was proposed'}</h2>
      <WordDiff before={readWords} after={words} nothing="" />
      <DiffKey />
      <h2 className="govuk-heading-m">Why</h2>
      <p className="govuk-body ji-proposal__words">{reason}</p>
      <ProposalEvidence proposal={proposal} />
      {isMoved && typeof statementText === 'string' && abilities.openNarrative && <><h2 className="govuk-heading-m">The proposal against the words as they are now</h2><WordDiff before={statementText} after={words} nothing="" /></>}
      {acceptedWords && acceptedWords !== words && <><h2 className="govuk-heading-m">What was taken into the text</h2><WordDiff before={replacedWords ?? readWords} after={acceptedWords} nothing="" /></>}
      <ProposalHistory proposal={proposal} />
      {proposal.abilities.decide && <DecideForm proposal={proposal} onChanged={onChanged} />}
      {proposal.abilities.withdraw && <WithdrawProposal proposalId={proposal.id} />}
    </>
  );
}
