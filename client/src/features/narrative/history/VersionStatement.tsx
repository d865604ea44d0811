import type { JSX } from 'react';
import { paths } from '../../../paths.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { AgencyChip, StatementFrame, TextLink } from '../../../ui/index.ts';
import { CitedPlace } from '../../evidence/index.ts';
import type { StatementOfVersion } from './use-version.ts';

export type CitedThen = StatementOfVersion['citations'];

/** A statement as it was, with what it stood on as this reader may see it now; on request, who wrote which words. */
export function VersionStatement({ statement, showAuthors }: { readonly statement: StatementOfVersion; readonly showAuthors: boolean }): JSX.Element {
  const { kind, text, passages, citations } = statement;
  return (
    <StatementFrame kind={kind} foot={<Cited citations={citations} />}>
      {showAuthors ? passages.map((passage, index) => (
        // Passages have no other identity than their place.
        <span key={index} className="ji-passage">{passage.text}<span className="ji-passage__author"><span className="govuk-visually-hidden"> written by </span>{passage.author.name}</span></span>
      )) : text}
    </StatementFrame>
  );
}

/** The evidence of a statement: by title where it may be seen, else by its agency alone. */
export function Cited({ citations }: { readonly citations: CitedThen }): JSX.Element | null {
  const { id } = useInspection();
  if (citations.length === 0) return <span>No evidence cited</span>;
  return (
    <ul className="ji-cited-then" aria-label="Evidence cited">
      {citations.map(({ id: citationId, agency, evidence, place, stance, isWithdrawn }) => (
        <li key={citationId}>
          <AgencyChip agency={agency} size="s" fill={stance === 'SUPPORTS' ? 'solid' : 'outline'} />{' '}
          {evidence ? <TextLink to={paths.evidence(id, evidence.id)}>{evidence.title}</TextLink> : 'Restricted evidence'}
          {stance === 'CONTRADICTS' && ', contradicts'}{isWithdrawn && ', withdrawn since'}
          {evidence && place && <CitedPlace evidence={evidence} place={place} />}
        </li>
      ))}
    </ul>
  );
}
