import type { JSX } from 'react';
import { roleLabels, roles } from '@joint/shared';
import { usePageTitle } from '../../platform/page-title.ts';
import { paths } from '../../paths.ts';
import { PageLayout, SummaryList, Table, TextLink, TwoThirds } from '../../ui/index.ts';
import { jobs, roleJobs, sights, words } from './help-words.ts';

export function HelpPage(): JSX.Element {
  usePageTitle('Help');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">Help</h1>
        <p className="govuk-body-l">Children are kept safe by councils, police, health and schools together. Here they put what they know into one narrative, live. There are no grades.</p>
        <h2 className="govuk-heading-m">How it works</h2>
        {jobs.map(({ who, steps }) => (
          <section key={who} aria-label={who}>
            <h3 className="govuk-heading-s">{who}</h3>
            <ol className="govuk-list govuk-list--number">{steps.map((step) => <li key={step}>{step}</li>)}</ol>
          </section>
        ))}
        <p className="govuk-body"><TextLink to={paths.houseStyle()}>How statements are written</TextLink></p>
        <h2 className="govuk-heading-m">Who may do what</h2>
        <p className="govuk-body">What you may do depends on your role in the inspection, not on your account. You can have different roles in different inspections.</p>
        <SummaryList rows={roles.map((role) => ({ label: roleLabels[role], value: roleJobs[role] }))} />
      </TwoThirds>
      <Table
        caption="Who sees what"
        rows={sights}
        rowKey={({ what }) => what}
        columns={[
          { key: 'what', label: 'What', rowHeader: true, cell: ({ what }) => what },
          { key: 'who', label: 'Who sees it', cell: ({ who }) => who },
          { key: 'not', label: 'Who does not', cell: ({ not }) => not },
        ]}
      />
      <TwoThirds>
        <h2 className="govuk-heading-m">What is saved, and when</h2>
        <p className="govuk-body">“Saved” always means that the service has stored it. If your connection breaks you can go on writing: what you write is kept on your device and sent when you are back. The page then says how long you were away and how much came in.</p>
        <p className="govuk-body">If somebody changes a thing before you, both versions are shown and you choose. Nothing is lost.</p>
        <h2 className="govuk-heading-m">What the words mean</h2>
        <SummaryList rows={words.map(({ word, meaning }) => ({ label: word, value: meaning }))} />
        <h2 className="govuk-heading-m">If something does not work</h2>
        <p className="govuk-body">Tell your agency’s coordinator or the lead inspector of the inspection. If you cannot sign in, tell whoever gave you your account.</p>
        <p className="govuk-body">If a child is at risk now, do not use this service to report it. Follow your agency’s safeguarding procedure, or call 999 in an emergency.</p>
      </TwoThirds>
    </PageLayout>
  );
}
