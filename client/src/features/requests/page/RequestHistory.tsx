import type { JSX } from 'react';
import type { RequestWholeFragment } from '../../../generated/graphql.ts';
import { AgencyChip, Timeline } from '../../../ui/index.ts';

/** What happened to a request, newest first, from the inspection's log. */
export function RequestHistory({ history }: { readonly history: RequestWholeFragment['history'] }): JSX.Element {
  const items = history.toReversed().map(({ seq, at, text, words, actor, agency }) => ({
    id: String(seq), at, title: text,
    ...(actor && { by: <>{actor.name}{agency && <> <AgencyChip agency={agency} size="s" /></>}</> }),
    ...(words && { children: <p className="govuk-body ji-request-text">{words}</p> }),
  }));
  return (
    <>
      <h2 className="govuk-heading-m">History</h2>
      <Timeline items={items} />
    </>
  );
}
