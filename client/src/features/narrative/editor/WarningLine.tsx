import { narrativeLimits } from '@joint/shared';
import type { JSX } from 'react';
import { AgencyMark, Tag } from '../../../ui/index.ts';
import type { StatementWarning } from './statement-warning.ts';

export interface WarningLineProps {
  readonly warning: StatementWarning;
  readonly tabIndex: number;
  readonly onFind: (agencyId?: string) => void;
}

/** The warning in words, and the next step where there is one. */
export function WarningLine({ warning, tabIndex, onFind }: WarningLineProps): JSX.Element {
  const find = (label: string, agencyId?: string): JSX.Element => (
    <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => onFind(agencyId)}>{label}</button>
  );
  switch (warning.is) {
    case 'too-long':
      return <Tag colour="red">Too long: {warning.length.toLocaleString('en-GB')} of {narrativeLimits.statement.toLocaleString('en-GB')} characters. Split it</Tag>;
    case 'contradicted':
      return (
        <Tag colour="red">
          Contradicted by{' '}
          {warning.by.map((agency, index) => (
            <span key={agency.id}>{index > 0 && ', '}<AgencyMark kind={agency.kind} size="s" /> {agency.shortName}</span>
          ))}
        </Tag>
      );
    case 'withdrawn':
      return <Tag colour="red">It cites evidence that was withdrawn</Tag>;
    case 'no-evidence':
      return <><Tag colour="yellow">No evidence yet</Tag> {find('Find evidence')}</>;
    case 'one-agency':
      if (!warning.ask) return <Tag colour="yellow">One agency only</Tag>;
      return (
        <>
          <Tag colour="yellow">One agency only: ask {warning.ask.shortName}</Tag>{' '}
          {warning.has > 0 && find(`See what ${warning.ask.shortName} gave`, warning.ask.id)}
        </>
      );
  }
}
