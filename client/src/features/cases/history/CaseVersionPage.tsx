import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useParams } from 'react-router';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { formatInstant, TextLink } from '../../../ui/index.ts';
import { CaseTask } from '../CaseTask.tsx';
import { questionOf, titleOf, useHistoryOf } from './history-of.ts';
import { readCaseRevisionQuery } from './history.operations.ts';

/** One version of a view or of an answer, whole, as it was saved. */
export function CaseVersionPage(): JSX.Element {
  const { version: asked = '' } = useParams();
  const { wanted, of, caseId } = useHistoryOf();
  const { id } = useInspection();
  const version = Number(asked) || 0;
  const { data, error, refetch } = useQuery(readCaseRevisionQuery, { variables: { of, version }, fetchPolicy: 'no-cache' });
  const revision = data?.caseRevision;
  return (
    <CaseTask title={(found) => (found ? `Version ${version} of ${titleOf(found, wanted)}` : `Version ${version}`)}>
      {() => (
        <>
          {!revision && <LoadState what="this version" error={error} onRetry={refetch} />}
          {revision && <p className="govuk-body">{`${revision.isDraft ? 'A draft, saved' : 'Saved'} by ${revision.savedBy.name}, ${formatInstant(revision.savedAt)}.`}</p>}
          {revision?.texts.map((one) => (
            <section key={one.of}>
              {questionOf(one.of) && <h2 className="govuk-heading-m">{questionOf(one.of)}</h2>}
              <p className="govuk-body ji-case-words">{one.text || 'Nothing was written.'}</p>
            </section>
          ))}
          <p className="govuk-body"><TextLink to={paths.caseHistory(id, caseId, wanted)}>All versions</TextLink></p>
        </>
      )}
    </CaseTask>
  );
}
