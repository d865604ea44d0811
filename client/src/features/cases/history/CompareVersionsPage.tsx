import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import type { ReadCaseRevisionFragment } from '../../../generated/graphql.ts';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { LoadState } from '../../../platform/LoadState.tsx';
import { DiffKey, formatInstant, SummaryList, TextLink, WordDiff } from '../../../ui/index.ts';
import { CaseTask } from '../CaseTask.tsx';
import { questionOf, titleOf, useHistoryOf } from './history-of.ts';
import { compareCaseRevisionsQuery } from './history.operations.ts';

/** Two versions of a view or of an answer: what was taken out and put in. */
export function CompareVersionsPage(): JSX.Element {
  const [params] = useSearchParams();
  const [from, to] = [Number(params.get('from')) || 0, Number(params.get('to')) || 0];
  const { wanted, of, caseId } = useHistoryOf();
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(compareCaseRevisionsQuery, { variables: { of, from, to }, fetchPolicy: 'no-cache' });
  return (
    <CaseTask title={(found) => `Versions ${from} and ${to}${found ? ` of ${titleOf(found, wanted)}` : ''} compared`}>
      {() => (
        <>
          {data ? <Comparison before={data.before} after={data.after} /> : <LoadState what="these versions" error={error} onRetry={refetch} />}
          <p className="govuk-body"><TextLink to={paths.caseHistory(id, caseId, wanted)}>All versions</TextLink></p>
        </>
      )}
    </CaseTask>
  );
}

function Comparison({ before, after }: { readonly before: ReadCaseRevisionFragment; readonly after: ReadCaseRevisionFragment }): JSX.Element {
  const savedIn = ({ savedBy, savedAt, isDraft }: ReadCaseRevisionFragment): string => `${savedBy.name}, ${formatInstant(savedAt)}${isDraft ? ', a draft' : ''}`;
  return (
    <>
      <SummaryList rows={[before, after].map((one) => ({ label: `Version ${one.version}`, value: savedIn(one) }))} />
      <DiffKey />
      {after.texts.map(({ of, text }) => (
        <section key={of}>
          {questionOf(of) && <h2 className="govuk-heading-m">{questionOf(of)}</h2>}
          <WordDiff before={before.texts.find((one) => one.of === of)?.text ?? ''} after={text} nothing="Nothing is written in either" />
        </section>
      ))}
    </>
  );
}
