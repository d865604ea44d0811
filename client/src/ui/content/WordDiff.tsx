import type { JSX } from 'react';
import { useMemo } from 'react';
import { wordChanges } from './word-changes.ts';

export interface WordDiffProps {
  readonly before: string;
  readonly after: string;
  /** When both are empty. */
  readonly nothing: string;
}

/** Two texts as one: what was taken out and what was put in, told by line, by weight and in words for those who listen. */
export function WordDiff({ before, after, nothing }: WordDiffProps): JSX.Element {
  const changes = useMemo(() => wordChanges(before, after), [before, after]);
  if (changes.length === 0) return <p className="govuk-body">{nothing}</p>;
  return (
    <p className="govuk-body ji-diff">
      {changes.map(({ is, text }, index) => {
        // The parts have no other identity than their place, and are drawn anew together.
        const key = `${index} ${is}`;
        if (is === 'same') return <span key={key}>{text}</span>;
        const Mark = is === 'added' ? 'ins' : 'del';
        return (
          <Mark key={key}>
            <span className="govuk-visually-hidden">{is === 'added' ? ' [put in: ' : ' [taken out: '}</span>
            {text}
            <span className="govuk-visually-hidden">{'] '}</span>
          </Mark>
        );
      })}
    </p>
  );
}

/** What the marks mean. */
export function DiffKey(): JSX.Element {
  return <p className="govuk-body-s ji-diff-key"><del>Struck through</del> was taken out, <ins>underlined</ins> was put in.</p>;
}
