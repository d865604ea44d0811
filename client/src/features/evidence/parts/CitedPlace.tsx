import { placeStandingWords } from '@joint/shared';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { CitedPlaceFragment } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Distressing } from '../distressing/Distressing.tsx';
import { addressOfPlace } from './place-words.ts';

export interface CitedPlaceProps {
  readonly evidence: { readonly id: string; readonly title: string; readonly isDistressing: boolean };
  readonly place: CitedPlaceFragment;
}

/** Which part of a piece a citation rests on, what stands there, and what became of it since. */
export function CitedPlace({ evidence, place }: CitedPlaceProps): JSX.Element {
  const { kind, label, quotation, standing } = place;
  return (
    <div className="ji-cited-place">
      <span>Rests on <PlaceLink evidenceId={evidence.id} place={place} />{quotation === null ? '.' : ':'}</span>
      {quotation !== null && <Distressing evidence={evidence}><blockquote className="ji-cited-place__words" aria-label={`What stands in ${label}`}>{kind === 'WORDS' ? `“${quotation}”` : quotation}</blockquote></Distressing>}
      {standing !== 'STANDS' && <strong className="ji-cited-place__changed">{placeStandingWords[standing]}</strong>}
    </div>
  );
}

function PlaceLink({ evidenceId, place }: { readonly evidenceId: string; readonly place: CitedPlaceFragment }): JSX.Element {
  const { id } = useInspection();
  const to = addressOfPlace(id, evidenceId, place);
  if (!to) return <>{place.label}</>;
  return place.kind === 'PAGE' ? <a className="govuk-link" href={to}>{place.label}</a> : <Link className="govuk-link" to={to}>{place.label}</Link>;
}
