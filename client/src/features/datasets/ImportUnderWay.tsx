import type { JSX } from 'react';
import { useEffect } from 'react';
import type { EvidenceDataset_SummaryQuery } from '../../generated/graphql.ts';
import { Button, ErrorPanel, TwoThirds } from '../../ui/index.ts';
import { ProgressOfImport } from './ProgressOfImport.tsx';

interface ImportUnderWayProps {
  readonly running: NonNullable<EvidenceDataset_SummaryQuery['evidence']['datasetImport']>;
  readonly onLook: () => void;
  readonly onAgain: () => void;
}

/** Milliseconds between two looks at how far it is. */
const lookEvery = 1000;

/** In place of the form, where the person's own import of a table goes on or failed: a page that was opened again finds it here. */
export function ImportUnderWay({ running, onLook, onAgain }: ImportUnderWayProps): JSX.Element {
  const { name, problem } = running;
  useEffect(() => {
    if (problem) return undefined;
    const looking = setInterval(onLook, lookEvery);
    return () => clearInterval(looking);
  }, [problem, onLook]);
  return (
    <TwoThirds>
      {problem ? (
        <>
          <ErrorPanel title="The table was not imported" happened={`Nothing of “${name}” was imported.`} remedy={`${problem}.`} wholePage />
          <Button onClick={onAgain}>Give the table again</Button>
        </>
      ) : (
        <>
          <h1 className="govuk-heading-l">The table is being imported</h1>
          <p className="govuk-body">You can leave this page: the import goes on without it. It is there whole once all rows are written, or not at all.</p>
          <ProgressOfImport progress={running} />
        </>
      )}
    </TwoThirds>
  );
}
