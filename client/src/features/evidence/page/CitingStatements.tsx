import { useQuery } from '@apollo/client/react';
import { citationStanceLabels } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Loading, StatementKindTag, TextLink } from '../../../ui/index.ts';
import { citingSectionQuery } from '../evidence.operations.ts';
import type { OpenPiece } from './use-piece.ts';

type Citations = OpenPiece['citations'];

/** The statements that rest on a piece, by section, each a link to where it stands in the report. */
export function CitingStatements({ citations }: { readonly citations: Citations }): JSX.Element {
  const sectionIds = [...new Set(citations.map(({ sectionId }) => sectionId))];
  if (sectionIds.length === 0) return <p className="govuk-body">No statement cites it yet.</p>;
  return <>{sectionIds.map((id) => <CitingSection key={id} sectionId={id} citations={citations.filter(({ sectionId }) => sectionId === id)} />)}</>;
}

function CitingSection({ sectionId, citations }: { readonly sectionId: string; readonly citations: Citations }): JSX.Element {
  const { id } = useInspection();
  const { data, loading } = useQuery(citingSectionQuery, { variables: { inspectionId: id, sectionId } });
  const section = data?.inspection.narrativeSection;
  if (!section) return loading ? <Loading what="the statements" /> : <p className="govuk-body">The statements could not be loaded.</p>;
  return (
    <>
      <h3 className="govuk-heading-s">{section.criterion.title}</h3>
      <ul className="govuk-list govuk-list--spaced">
        {citations.map((citation) => {
          const statement = section.statements.find((candidate) => candidate.id === citation.statementId);
          return (
            statement && (
              <li key={citation.id}>
                <TextLink to={`${paths.report(id)}#statement-${statement.id}`}>{statement.text}</TextLink>
                <br />
                <StatementKindTag kind={statement.kind} /> · {citationStanceLabels[citation.stance]}
              </li>
            )
          );
        })}
      </ul>
    </>
  );
}
