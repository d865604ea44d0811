import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { InsetText } from '../../ui/index.ts';
import { whoSees } from './case-words.ts';
import type { TrackedCase } from './use-case.ts';

/** Who can read what is written here, and from when: always at the top. */
export function WhoSees({ found }: { readonly found: TrackedCase }): JSX.Element {
  const { role, viewer } = useInspection();
  const [first, ...others] = whoSees(found, { role, agencyId: viewer.agencyId });
  return (
    <InsetText>
      <p className="govuk-body govuk-!-font-weight-bold">{first}</p>
      {others.map((words) => <p key={words} className="govuk-body govuk-!-margin-bottom-0">{words}</p>)}
    </InsetText>
  );
}
