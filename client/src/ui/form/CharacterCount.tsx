import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { classNames } from '../class-names.ts';
import { countOf } from '../format.ts';

export interface CharacterCountProps {
  /** The id that the control names in aria-describedby. */
  readonly id: string;
  readonly length: number;
  readonly limit: number;
}

/** Typing pauses this long, in milliseconds, before a screen reader is told, as in GOV.UK Frontend. */
const pause = 1000;

export function remainingInWords(length: number, limit: number): string {
  const left = limit - length;
  return left >= 0 ? `You have ${countOf(left, 'character')} remaining` : `You have ${countOf(-left, 'character')} too many`;
}

/** How many characters are left: seen at once, said politely after a pause in the typing. */
export function CharacterCount({ id, length, limit }: CharacterCountProps): JSX.Element {
  const words = remainingInWords(length, limit);
  const [said, setSaid] = useState('');

  useEffect(() => {
    if (length === 0) return;
    const timer = setTimeout(() => setSaid(words), pause);
    return () => clearTimeout(timer);
  }, [length, words]);

  return (
    <>
      <div id={id} className="govuk-visually-hidden">{`You can enter up to ${countOf(limit, 'character')}`}</div>
      <div className={classNames('govuk-hint', 'govuk-character-count__message', length > limit && 'govuk-error-message')} aria-hidden="true">{words}</div>
      <div className="govuk-visually-hidden" aria-live="polite">{said}</div>
    </>
  );
}
