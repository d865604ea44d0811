import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { countOf, NoticeBox, TextLink } from '../../ui/index.ts';
import { openSuggestionsQuery } from './narrative.operations.ts';

/** Before the narrative goes to others: where suggestions wait. It advises and keeps nobody; what goes is the text without them. */
export function SuggestionsAdvice(): JSX.Element | null {
  const { id } = useInspection();
  const { data } = useQuery(openSuggestionsQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  const waiting = data?.inspection.narrative.filter(({ suggestions }) => suggestions.length > 0) ?? [];
  if (waiting.length === 0) return null;
  return (
    <NoticeBox>
      <h2 className="govuk-heading-m">Suggestions wait for a decision</h2>
      <p className="govuk-body">Others read the text without them, and so will the report: what is suggested to be added is left out, and what is suggested to be deleted stays. This does not stop you.</p>
      <ul className="govuk-list govuk-list--bullet">
        {waiting.map(({ id: sectionId, criterion, suggestions }) => (
          <li key={sectionId}><TextLink to={paths.narrativeSection(id, sectionId)}>{criterion.title}</TextLink>: {countOf(suggestions.length, 'suggestion')}</li>
        ))}
      </ul>
    </NoticeBox>
  );
}
