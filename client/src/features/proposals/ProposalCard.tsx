import { proposalStatusLabels } from '@joint/shared';
import type { JSX, ReactNode } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, Card, formatInstant, Tag, TextLink, WordDiff } from '../../ui/index.ts';
import { statusColours } from './proposal-words.ts';
import type { Proposal } from './use-proposals.ts';

export interface ProposalCardProps {
  readonly proposal: Proposal;
  /** To where the statement stands. */
  readonly way?: ReactNode;
  readonly headingLevel?: 2 | 3;
}

/** One proposal in a list: whose it is, what it would change, and what became of it. */
export function ProposalCard({ proposal, way, headingLevel = 3 }: ProposalCardProps): JSX.Element {
  const { id: inspectionId } = useInspection();
  const { id, agency, proposedBy, proposedAt, readWords, words, status, isChangedSince, statementText, abilities } = proposal;
  const about = `: ${readWords.slice(0, 60)}`;
  return (
    <Card
      top={<AgencyChip agency={agency} size="s" />} aside={<Tag colour={statusColours[status]}>{proposalStatusLabels[status]}</Tag>} headingLevel={headingLevel}
      title={<TextLink to={paths.proposal(inspectionId, id)} about={about}>{abilities.decide ? 'Compare and decide' : 'Read the proposal'}</TextLink>}
      foot={<>{`Proposed by ${proposedBy.name}, ${formatInstant(proposedAt)}`}{way && <> · {way}</>}</>}
    >
      <WordDiff before={readWords} after={words} nothing="" />
      {status === 'OPEN' && isChangedSince && <p className="govuk-body-s">{statementText === null ? 'The statement has left the text.' : 'The statement has been changed since this was proposed.'}</p>}
    </Card>
  );
}
