import type { SuggestedWords } from '@joint/shared';
import { shortened } from '../../../../ui/index.ts';
import type { OpenSuggestion } from './list-suggestions.ts';

/** So many letters tell which words are meant. */
const shown = 120;
const quoted = (words: string): string => `“${shortened(words, shown).trim() || 'a space'}”`;

function lookInWords({ formatted, look }: Pick<OpenSuggestion, 'formatted' | 'look'>): string {
  const [was, now] = [look?.was.split(' ') ?? [], look?.now.split(' ') ?? []];
  const changed = ['bold', 'italic'].flatMap((name) => (was.includes(name) === now.includes(name) ? [] : [now.includes(name) ? name : `not ${name}`]));
  return `Make ${quoted(formatted)} ${changed.join(' and ') || 'look different'}`;
}

/** What would be done if it were accepted. */
export function suggestionInWords(suggestion: SuggestedWords & { readonly look: OpenSuggestion['look'] }): string {
  const { inserted, deleted } = suggestion;
  if (inserted && deleted) return `Replace ${quoted(deleted)} with ${quoted(inserted)}`;
  if (inserted) return `Add ${quoted(inserted)}`;
  return deleted ? `Delete ${quoted(deleted)}` : lookInWords(suggestion);
}
