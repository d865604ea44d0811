import type { JSX } from 'react';
import { useId } from 'react';
import { formatInstant, TextButton } from '../../../../ui/index.ts';
import type { Verdict } from './decide.ts';
import type { OpenSuggestion } from './list-suggestions.ts';
import { suggestionInWords } from './suggestion-words.ts';

export interface SuggestionCardProps {
  readonly suggestion: OpenSuggestion;
  /** Null where the page knows no such person. */
  readonly author: string | null;
  /** Null for whoever may not change the text. */
  readonly onDecide: ((verdict: Verdict) => void) | null;
  readonly onGo: () => void;
}

/** One suggestion: what it would do, whose it is and since when, and what can be done about it. */
export function SuggestionCard({ suggestion, author, onDecide, onGo }: SuggestionCardProps): JSX.Element {
  const headingId = useId();
  const words = suggestionInWords(suggestion);
  return (
    <article className="ji-suggestion" aria-labelledby={headingId}>
      <h3 className="govuk-heading-s ji-suggestion__words" id={headingId}>{words}</h3>
      <p className="ji-suggestion__by">{author ?? 'Somebody who is not on the team any more'}{Number.isNaN(Date.parse(suggestion.at)) ? '' : `, ${formatInstant(suggestion.at)}`}</p>
      <p className="ji-suggestion__acts">
        {onDecide && <TextButton onClick={() => onDecide('accept')} about={`: ${words}`}>Accept</TextButton>}
        {onDecide && <TextButton onClick={() => onDecide('reject')} about={`: ${words}`}>Reject</TextButton>}
        <TextButton onClick={onGo} about={`: ${words}`}>Go to the words</TextButton>
      </p>
    </article>
  );
}
