import type { JSX } from 'react';
import { AttachedLines } from './AttachedLines.tsx';

/** On the page of a request: the lines of enquiry it serves. No agency ever learns of them. */
export const RequestLines = ({ wordingId }: { readonly wordingId: string }): JSX.Element => (
  <section aria-labelledby="lines-of-enquiry">
    <h2 className="govuk-heading-m" id="lines-of-enquiry">Lines of enquiry</h2>
    <p className="govuk-body">Only inspectors see this. The agencies asked do not.</p>
    <AttachedLines what="The request" thing={{ wordingId }} />
  </section>
);
