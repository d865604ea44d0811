import { narrativeLimits, type Mark } from '@joint/shared';
import type { JSX } from 'react';
import { markInWords } from '../../checks/index.ts';
import { AgencyMark, Tag } from '../../../ui/index.ts';
import type { StatementWarning } from './statement-warning.ts';

export interface WarningLineProps {
  readonly warning: StatementWarning;
  readonly tabIndex: number;
  readonly onFind: (agencyId?: string) => void;
  /** Null where this writer may not say why it stands, or writes elsewhere. */
  readonly onAnswer: ((mark: Mark) => void) | null;
}

/** The warning in words, and the next step where there is one. */
export function WarningLine({ warning, tabIndex, onFind, onAnswer }: WarningLineProps): JSX.Element {
  const find = (label: string, agencyId?: string): JSX.Element => (
    <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => onFind(agencyId)}>{label}</button>
  );
  const answer = (mark: Mark): JSX.Element | null =>
    onAnswer && <> <button type="button" className="govuk-link ji-text-button" tabIndex={tabIndex} onClick={() => onAnswer(mark)}>Say why it may stand</button></>;
  switch (warning.is) {
    case 'too-long':
      return <Tag colour="red">Too long: {warning.length.toLocaleString('en-GB')} of {narrativeLimits.statement.toLocaleString('en-GB')} characters. Split it</Tag>;
    case 'contradicted':
      return (
        <>
          <Tag colour="red">
            Contradicted by{' '}
            {warning.by.map((agency, index) => (
              <span key={agency.id}>{index > 0 && ', '}<AgencyMark kind={agency.kind} size="s" /> {agency.shortName}</span>
            ))}
          </Tag>
          {answer(warning.mark)}
        </>
      );
    case 'withdrawn':
      return <Tag colour="red">It cites evidence that was withdrawn</Tag>;
    case 'no-evidence':
      return <><Tag colour="yellow">No evidence yet</Tag> {find('Find evidence')}</>;
    case 'one-agency':
      if (!warning.ask) return <><Tag colour="yellow">One agency only</Tag>{answer(warning.mark)}</>;
      return (
        <>
          <Tag colour="yellow">One agency only: ask {warning.ask.shortName}</Tag>{' '}
          {warning.has > 0 && find(`See what ${warning.ask.shortName} gave`, warning.ask.id)}
          {answer(warning.mark)}
        </>
      );
    case 'old':
      return <><Tag colour="yellow">All its evidence is more than a year old</Tag>{answer(warning.mark)}</>;
    case 'one-kind':
      return <><span className="ji-writing__count">{markInWords(warning.mark)}</span>{answer(warning.mark)}</>;
  }
}
