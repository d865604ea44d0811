import type { JSX } from 'react';
import { usePageTitle } from '../../platform/page-title.ts';
import { PageLayout, TwoThirds } from '../../ui/index.ts';

const can: readonly string[] = [
  'zoom in up to 400% without the text spilling off the screen',
  'do everything with a keyboard alone',
  'read and hear every page with a screen reader, live changes included',
  'tell agencies and kinds of statement apart without seeing colours: each has a name, and each agency a shape',
  'use it on a phone',
];

export function AccessibilityPage(): JSX.Element {
  usePageTitle('Accessibility statement');
  return (
    <PageLayout>
      <TwoThirds>
        <h1 className="govuk-heading-l">Accessibility statement</h1>
        <p className="govuk-body">This statement is about Joint Inspection. We want as many people as possible to be able to use it. That means you should be able to:</p>
        <ul className="govuk-list govuk-list--bullet">{can.map((line) => <li key={line}>{line}</li>)}</ul>
        <p className="govuk-body">We have also made the text as simple as we can to understand.</p>
        <h2 className="govuk-heading-m">How accessible it is</h2>
        <p className="govuk-body">It is built to meet version 2.2 of the Web Content Accessibility Guidelines, AA standard. It has not been audited by somebody independent yet, so we do not claim that it meets them fully.</p>
        <h2 className="govuk-heading-m">What we know is difficult</h2>
        <p className="govuk-body">Where several people write one text at the same time, a screen reader does not say where colleagues’ cursors are. The page says how many people of which agency are here, and colleagues’ changes are read with the text.</p>
        <h2 className="govuk-heading-m">How we test it</h2>
        <p className="govuk-body">Every page is checked by program (axe) at the width of a desk screen and of a phone whenever the service is changed, and the main tasks are done by keyboard alone. Contrast of every agency’s and statement’s colour is tested to be at least 4.5 to 1.</p>
        <h2 className="govuk-heading-m">Tell us what does not work</h2>
        <p className="govuk-body">If you find something you cannot use, or need information in another format, tell whoever gave you your account. Say which page it is and what you use to read it.</p>
        <p className="govuk-body">
          If you are not happy with the answer, contact the <a className="govuk-link" href="https://www.equalityadvisoryservice.com/">Equality Advisory and Support Service</a>.
        </p>
      </TwoThirds>
    </PageLayout>
  );
}
