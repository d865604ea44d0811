import type { EvidenceFinding } from '@joint/shared';
import { countFindings, foundInWords, reasonsFor, screeningReasonLabels, smallNumberBelow } from '@joint/shared';
import type { JSX } from 'react';
import { Radios } from '../../../ui/index.ts';
import { inItsPlace, nameOf, type FindingGroup } from './screening-form.ts';

export interface ScreeningCheckProps {
  readonly findings: readonly EvidenceFinding[];
  readonly texts: Readonly<Record<EvidenceFinding['field'], string>>;
}

const places: Readonly<Record<EvidenceFinding['field'], string>> = { TITLE: 'in the title', BODY: 'in “What does it show?”' };

const advice = ({ kind }: FindingGroup): string =>
  kind === 'SMALL_NUMBER'
    ? `Every agency will read this. Where so few are counted, somebody may know who they are: write “fewer than ${smallNumberBelow}”, or say it without the number.`
    : 'Children are spoken of by references such as CH-04 here, and nobody’s number, birthday or address is needed. Take it out if it could say who a child is.';

/** Everything that looks as if it said who a child is, each in its place, and why it may stay. */
export function ScreeningCheck({ findings, texts }: ScreeningCheckProps): JSX.Element {
  return (
    <>
      {countFindings(findings).map((group) => (
        <section key={nameOf(group)}>
          <h2 className="govuk-heading-m">{`${foundInWords(group)}, ${places[group.field]}`}</h2>
          <p className="govuk-body">{advice(group)}</p>
          <ul className="govuk-list ji-findings">
            {findings.filter(({ field, kind }) => field === group.field && kind === group.kind).map((finding) => {
              const { before, found, after } = inItsPlace(texts[finding.field], finding);
              return <li key={finding.start}>{before}<mark>{found}</mark>{after}</li>;
            })}
          </ul>
          <Radios
            name={nameOf(group)}
            label={group.count === 1 ? 'Why may it stay?' : 'Why may they stay?'}
            hint="Your choice is recorded, the words are not"
            options={reasonsFor(group.kind).map((reason) => ({ value: reason, label: screeningReasonLabels[reason] }))}
            small
          />
        </section>
      ))}
    </>
  );
}
