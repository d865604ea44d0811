import type { CitationStance } from '@joint/shared';
import { citationStances } from '@joint/shared';
import type { JSX } from 'react';
import { useId } from 'react';

const labels: Readonly<Record<CitationStance, string>> = { SUPPORTS: 'It supports the statement', CONTRADICTS: 'It contradicts the statement' };

export interface StanceChoiceProps {
  readonly stance: CitationStance;
  readonly onChange: (stance: CitationStance) => void;
}

/** Whether the evidence speaks for the statement or against it. */
export function StanceChoice({ stance, onChange }: StanceChoiceProps): JSX.Element {
  const id = useId();
  return (
    <fieldset className="ji-stance">
      <legend className="govuk-visually-hidden">What the evidence says of the statement</legend>
      <div className="govuk-radios govuk-radios--small govuk-radios--inline">
        {citationStances.map((value) => (
          <div key={value} className="govuk-radios__item">
            <input className="govuk-radios__input" id={`${id}-${value}`} type="radio" name={id} value={value} checked={value === stance} onChange={() => onChange(value)} />
            <label className="govuk-label govuk-radios__label" htmlFor={`${id}-${value}`}>{labels[value]}</label>
          </div>
        ))}
      </div>
    </fieldset>
  );
}
