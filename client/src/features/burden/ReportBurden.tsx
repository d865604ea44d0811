import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { TextLink } from '../../ui/index.ts';
import { sumsInSentences, type BurdenSums } from './burden-words.ts';

/** What the report says of the time and the requests of all agencies together, naming none. */
export function ReportBurden({ sums }: { readonly sums: BurdenSums }): JSX.Element {
  const { id, abilities } = useInspection();
  return (
    <>
      {sumsInSentences(sums).map((sentence) => <p key={sentence} className="govuk-body">{sentence}</p>)}
      {abilities.viewBurden && <p className="govuk-body"><TextLink to={paths.timeGiven(id)}>See the time given by each agency</TextLink></p>}
    </>
  );
}
