import type { JSX } from 'react';
import { memo } from 'react';
import type { CitationStance } from '@joint/shared';
import { AgencyMark, agencyStyle, classNames } from '../../../ui/index.ts';
import type { CitedEvidence } from '../evidence/use-cited-evidence.ts';

export interface CitationMarkerProps {
  readonly number: number;
  readonly stance: CitationStance;
  /** Which part of the evidence it rests on, in words; null for the whole. */
  readonly part: string | null;
  /** Null for evidence that is not this reader's to see; undefined while it is looked up. */
  readonly evidence: CitedEvidence | null | undefined;
}

/** The citation in words: "Citation 2: supports, Police, Out-of-hours access log, cell C7". */
export function citationInWords({ number, stance, part, evidence }: CitationMarkerProps): string {
  const stands = stance === 'SUPPORTS' ? 'supports' : 'contradicts';
  if (!evidence) return `Citation ${number}: ${stands}, ${evidence === null ? 'restricted evidence' : 'loading'}`;
  const withdrawn = evidence.status === 'WITHDRAWN' ? ', withdrawn' : '';
  return `Citation ${number}: ${stands}, ${evidence.agency.shortName}, ${evidence.title}${part ? `, ${part}` : ''}${withdrawn}`;
}

/** A citation in the text: its number with its agency's shape and colour, and a word where it contradicts. */
export const CitationMarker = memo(function CitationMarker({ number, stance, part, evidence }: CitationMarkerProps): JSX.Element {
  const words = citationInWords({ number, stance, part, evidence });
  return (
    <span
      className={classNames('ji-citation', stance === 'CONTRADICTS' && 'ji-citation--against', evidence?.status === 'WITHDRAWN' && 'ji-citation--withdrawn')}
      style={agencyStyle(evidence?.agency.kind ?? 'INSPECTORATE')}
      role="img"
      aria-label={words}
      title={words}
    >
      {evidence && <AgencyMark kind={evidence.agency.kind} size="s" fill={stance === 'SUPPORTS' ? 'solid' : 'outline'} />}
      {number}
      {stance === 'CONTRADICTS' && ' against'}
      {evidence?.status === 'WITHDRAWN' && ' withdrawn'}
    </span>
  );
});
