import type { JSX } from 'react';
import { AgencyChip, NoticeBox } from '../../../ui/index.ts';
import type { EvidenceFeed } from '../../evidence/index.ts';

/** Agencies that have given nothing to this criterion, while there is still time to ask. Inspectorates need not. */
export function SilentAgencies({ given }: { readonly given: EvidenceFeed['countByAgency'] }): JSX.Element | null {
  const silent = given.filter(({ agency, count }) => count === 0 && agency.kind !== 'INSPECTORATE');
  if (silent.length === 0 || given.every(({ count }) => count === 0)) return null;
  return (
    <NoticeBox>
      <strong>Silent so far on this criterion:</strong>
      <ul className="ji-silent">{silent.map(({ agency }) => <li key={agency.id}><AgencyChip agency={agency} size="s" fill="outline" /></li>)}</ul>
    </NoticeBox>
  );
}
