import type { JSX } from 'react';
import { Link } from 'react-router';
import { useInspection } from '../../platform/inspection-context.ts';
import { AgencyChip, formatPeriod, StatusTag } from '../../ui/index.ts';
import { Distressing } from '../evidence/index.ts';
import { hitTypes, type Hit } from './hit-types.ts';
import { Stretches } from './Stretches.tsx';

/** One thing found: what it is, where the words stand in it, whose it is. What has no title is led to by its own words. */
export function SearchHit({ hit }: { readonly hit: Hit }): JSX.Element {
  const { id, criteria } = useInspection();
  const { to, kind } = hitTypes[hit.type];
  const isTitled = hit.title.length > 0;
  // A file is opened and shut with the evidence it belongs to.
  const evidenceId = hit.withinId ?? hit.id;
  const about = criteria.filter(({ criterion }) => hit.criterionIds.includes(criterion.id)).map(({ criterion }) => criterion.title);
  return (
    <li className="ji-card">
      <h3 className="ji-card__title"><Link className="govuk-link" to={to(id, hit)}><Stretches of={isTitled ? hit.title : hit.excerpt} /></Link> {hit.status && hit.status !== 'SUBMITTED' && <StatusTag status={hit.status} />}</h3>
      {isTitled && (
        <Distressing evidence={{ id: evidenceId, title: hit.title.map(({ text }) => text).join(''), isDistressing: hit.isDistressing }}><p className="ji-card__body"><Stretches of={hit.excerpt} /></p></Distressing>
      )}
      <p className="ji-card__foot">
        {kind(hit)}{hit.periodFrom && hit.periodTo && `, ${formatPeriod(hit.periodFrom, hit.periodTo)}`}{about.length > 0 && ` · ${about.join(', ')}`}
      </p>
      <div className="ji-search-agencies">{hit.agencies.map((agency) => <AgencyChip key={agency.id} agency={agency} size="s" />)}</div>
    </li>
  );
}
