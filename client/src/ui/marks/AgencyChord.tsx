import type { JSX } from 'react';
import { AgencyMark } from './AgencyMark.tsx';
import type { MarkedAgency } from './mark-style.ts';

export interface AgencyChordProps {
  /** The inspection's agencies in their fixed order, so that a reader learns the places. */
  readonly agencies: readonly (MarkedAgency & { readonly cited: boolean })[];
}

const names = (agencies: readonly MarkedAgency[]): string => agencies.map((agency) => agency.shortName).join(', ');

/** What the shapes of a chord say, in words. */
export function chordInWords(agencies: AgencyChordProps['agencies']): string {
  const cited = agencies.filter((agency) => agency.cited);
  const silent = agencies.filter((agency) => !agency.cited);
  return [cited.length > 0 && `Cited: ${names(cited)}.`, silent.length > 0 && `Not cited: ${names(silent)}.`].filter(Boolean).join(' ');
}

/** Whose evidence a section or statement stands on: one shape an agency, filled when it is cited, an empty grey outline when not. */
export function AgencyChord({ agencies }: AgencyChordProps): JSX.Element {
  const words = chordInWords(agencies);
  return (
    <span className="ji-agency-chord" title={words}>
      {agencies.map((agency) => (
        <AgencyMark key={`${agency.kind} ${agency.shortName}`} kind={agency.kind} size="s" fill={agency.cited ? 'solid' : 'absent'} />
      ))}
      <span className="govuk-visually-hidden">{words}</span>
    </span>
  );
}
