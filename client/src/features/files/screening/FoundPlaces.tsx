import type { JSX } from 'react';
import type { FileOfEvidenceFragment } from '../../../generated/graphql.ts';

/** Where things were found, most of each hidden. What could not be read has no places. */
export function FoundPlaces({ findings }: { readonly findings: FileOfEvidenceFragment['findings'] }): JSX.Element | null {
  const placed = findings.filter(({ places }) => places.length > 0);
  if (placed.length === 0) return null;
  return (
    <ul className="govuk-list ji-found-places">
      {placed.map(({ kind, count, places }) => (
        <li key={kind}>
          {places.map(({ place, masked }, index) => <span key={`${place} ${index}`} className="ji-found-places__one"><code>{masked}</code> {place}</span>)}
          {count > places.length && <span className="ji-found-places__one">and {(count - places.length).toLocaleString('en-GB')} more</span>}
        </li>
      ))}
    </ul>
  );
}
