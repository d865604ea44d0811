import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useState } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { InsetText, TextLink } from '../../ui/index.ts';
import { commentedStatementQuery } from './comments.operations.ts';
import { NewThread } from './NewThread.tsx';
import type { Person } from './use-threads.ts';

interface CommentOnStatementProps {
  readonly sectionId: string;
  readonly statementId: string;
  readonly people: readonly Person[];
  readonly onDone: (threadId: string) => void;
}

/** One statement as it stands, and the form for a comment on it. */
export function CommentOnStatement({ sectionId, statementId, people, onDone }: CommentOnStatementProps): JSX.Element {
  const { id, abilities } = useInspection();
  const { data, previousData, error, refetch } = useQuery(commentedStatementQuery, { variables: { inspectionId: id, sectionId }, fetchPolicy: 'cache-and-network' });
  const [wasThere, setWasThere] = useState(false);
  const section = (data ?? previousData)?.inspection.narrativeSection;
  if (!section) return <LoadState what="the statement" error={error} onRetry={refetch} />;
  const statement = section.statements.find((one) => one.id === statementId);
  if (statement && !wasThere) setWasThere(true);
  return (
    <>
      <p className="govuk-body"><TextLink to={paths.comments(id)}>All comments</TextLink></p>
      <InsetText>{statement?.text ?? 'This statement has left the narrative.'}</InsetText>
      {/* Words that were begun stay, though their statement goes meanwhile. */}
      {wasThere && abilities.comment && <NewThread key={statementId} subject={{ sectionId, statementId, quote: '' }} people={people} onDone={onDone} />}
    </>
  );
}
