import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { countOf, Loading } from '../../../ui/index.ts';
import { evidencePageQuery } from '../evidence.operations.ts';
import { CitingStatements } from '../page/CitingStatements.tsx';
import { ReaderNames } from '../reach/ReadersList.tsx';
import type { Narrowing } from './narrowing.ts';

export interface NarrowingCheckProps {
  readonly evidenceId: string;
  readonly narrowing: Narrowing;
}

/** Who will lose sight of a piece, and what then stands in the narrative without it. */
export function NarrowingCheck({ evidenceId, narrowing: { losers, readStatements } }: NarrowingCheckProps): JSX.Element {
  return (
    <section>
      <h2 className="govuk-heading-m">Fewer people will see it</h2>
      <p className="govuk-body">
        {losers.length > 0 ? `${countOf(losers.length, 'person', 'people')} can read it now and will not any more. ` : 'Some who can read it now will not any more. '}
        It disappears from their screens at once; what they have read, they have read.
      </p>
      <ReaderNames readers={losers} />
      <WhereCited evidenceId={evidenceId} readStatements={readStatements} />
    </section>
  );
}

function WhereCited({ evidenceId, readStatements }: { readonly evidenceId: string; readonly readStatements: boolean }): JSX.Element {
  const { abilities } = useInspection();
  const { data, loading } = useQuery(evidencePageQuery, { variables: { id: evidenceId }, fetchPolicy: 'network-only', skip: !abilities.readNarrative });
  const later = <p className="govuk-body">If a statement of the narrative cites it, those who read the report without seeing it learn that it rests on evidence of your agency, and not what that says.</p>;
  if (!abilities.readNarrative) return later;
  const citations = data?.evidence.citations;
  if (!citations) return loading ? <Loading what="where it is cited" /> : later;
  if (citations.length === 0) return <p className="govuk-body">No statement of the narrative cites it.</p>;
  return (
    <>
      <h3 className="govuk-heading-s">{`${countOf(citations.length, 'statement cites', 'statements cite')} it`}</h3>
      <p className="govuk-body">
        {readStatements
          ? 'Some of these people read these statements. They will see that each rests on evidence of your agency, and not what that says.'
          : 'These people cannot read the statements yet. When they can, they will see that each rests on evidence of your agency, and not what that says.'}
      </p>
      <CitingStatements citations={citations} />
    </>
  );
}
