import { useQuery } from '@apollo/client/react';
import type { JSX } from 'react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { countOf, Loading } from '../../../ui/index.ts';
import { evidencePageQuery } from '../evidence.operations.ts';
import { CitingStatements } from './CitingStatements.tsx';

export interface CitedInProps {
  readonly evidenceId: string;
  /** What becomes of the statements that cite it. */
  readonly cited: string;
  readonly none: string;
  /** For whoever may not read the narrative yet. */
  readonly later: string;
}

/** Before something is taken from a piece: the statements that cite it, and what becomes of them. */
export function CitedIn({ evidenceId, cited, none, later }: CitedInProps): JSX.Element {
  const { abilities } = useInspection();
  const { data, loading } = useQuery(evidencePageQuery, { variables: { id: evidenceId }, fetchPolicy: 'network-only', skip: !abilities.readNarrative });
  const unknown = <p className="govuk-body">{later}</p>;
  if (!abilities.readNarrative) return unknown;
  const citations = data?.evidence.citations;
  if (!citations) return loading ? <Loading what="where it is cited" /> : unknown;
  if (citations.length === 0) return <p className="govuk-body">{none}</p>;
  return (
    <>
      <h3 className="govuk-heading-s">{`${countOf(citations.length, 'statement cites', 'statements cite')} it`}</h3>
      <p className="govuk-body">{cited}</p>
      <CitingStatements citations={citations} />
    </>
  );
}
