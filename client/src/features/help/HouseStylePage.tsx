import { statementKinds, statementMarks } from '@joint/shared';
import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { InsetText, PageLayout, SummaryList, TextLink, TwoThirds } from '../../ui/index.ts';
import { kindHelp, rules, statementParts } from './house-style-words.ts';

/** How statements of a narrative are written. */
export function HouseStylePage(): JSX.Element {
  usePageTitle('How statements are written');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">How statements are written</h1>
        <p className="govuk-body-l">A statement says what is so, what it means for children, and how you know. It is read by families, boards and staff. It is never a grade.</p>
        <h2 className="govuk-heading-m">What is in a statement</h2>
        {statementParts.map(({ part, means, example }) => (
          <section key={part} aria-label={part}>
            <h3 className="govuk-heading-s">{part}</h3>
            <p className="govuk-body">{means}</p>
            <InsetText>{example}</InsetText>
          </section>
        ))}
        <h2 className="govuk-heading-m">The kinds of statement</h2>
        <SummaryList rows={statementKinds.map((kind) => ({ label: statementMarks[kind].label, value: <><p className="govuk-body">{kindHelp[kind].use}</p><p className="govuk-body">For example: {kindHelp[kind].example}</p></> }))} />
        <h2 className="govuk-heading-m">In every statement</h2>
        <ul className="govuk-list govuk-list--bullet">{rules.map((rule) => <li key={rule}>{rule}</li>)}</ul>
        <h2 className="govuk-heading-m">Patterns</h2>
        <p className="govuk-body">A pattern is a statement with gaps in square brackets. Choose “Patterns” above the text of a section, fill the gaps, and cite the evidence. A gap that is left is marked, and the narrative is not sent for sign-off until it is filled.</p>
        <p className="govuk-body">All examples here are made up. <TextLink to={paths.help()}>More help</TextLink></p>
      </TwoThirds>
    </PageLayout>
  );
}
