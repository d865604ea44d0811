import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { StatementKindTag } from '../../ui/index.ts';
import type { AttachListProps } from './AttachEvidence.tsx';
import { AttachToggle } from './AttachToggle.tsx';
import { attachableStatementsQuery } from './lines.operations.ts';

/** Most statements shown at once; more are found by typing. */
const most = 10;

export function AttachStatements({ line, words, attaching }: AttachListProps): JSX.Element {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(attachableStatementsQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  if (!data) return <LoadState what="the statements" error={error} onRetry={refetch} />;
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = data.inspection.narrative
    .flatMap((section) => section.statements.map((statement) => ({ ...statement, section })))
    .filter(({ text }) => text && wanted.every((word) => text.toLowerCase().includes(word)));
  const attached = new Set(line.statements.map(({ sectionId, statementId }) => `${sectionId} ${statementId}`));
  return (
    <>
      <p className="govuk-body-s" role="status">{found.length > most ? `The first ${most} of ${found.length}. Type to find others.` : `${found.length} found`}</p>
      <ul className="ji-line-attached">
        {found.slice(0, most).map(({ id: statementId, kind, text, section }) => (
          <li key={`${section.id} ${statementId}`}>
            <div>{text}<span className="ji-line-attached__meta"><StatementKindTag kind={kind} /> · {section.criterion.title}</span></div>
            <AttachToggle isAttached={attached.has(`${section.id} ${statementId}`)} named={text.slice(0, 60)} thing={{ lineId: line.id, sectionId: section.id, statementId }} attaching={attaching} />
          </li>
        ))}
      </ul>
    </>
  );
}
