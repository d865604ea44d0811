import type { JSX } from 'react';
import { Link, useSearchParams } from 'react-router';
import { searchLimits } from '@joint/shared';
import { LoadState } from '../../platform/LoadState.tsx';
import { countOf, EmptyState, LoadMore, TextButton } from '../../ui/index.ts';
import { hitTypes, type Results } from './hit-types.ts';
import { withWords } from './search-params.ts';
import { SearchHit } from './SearchHit.tsx';
import type { Search } from './use-search.ts';

export interface SearchResultsProps {
  readonly words: string;
  readonly search: Search;
  readonly isFiltered: boolean;
  readonly onClearFilters: () => void;
  readonly onMore: () => void;
}

function foundInWords({ totalCount, countByType }: Results, words: string): string {
  if (totalCount === 0) return `Nothing found for “${words}”`;
  return `${new Intl.ListFormat('en-GB').format(countByType.map(({ type, count }) => countOf(count, ...hitTypes[type].nouns)))} found for “${words}”`;
}

/** How much was found, said aloud as it changes, and the hits, best first. */
export function SearchResults({ words, search, isFiltered, onClearFilters, onMore }: SearchResultsProps): JSX.Element {
  const { results, busy, error, retry } = search;
  const [params] = useSearchParams();
  if (words === '') {
    return (
      <EmptyState title="What are you looking for?">
        Type a few words. Put a phrase in double quotes, such as “strategy discussion”. Put a dash before a word to leave it out. You find only what you may see.
      </EmptyState>
    );
  }
  if (!results) return <LoadState what="what was found" error={error} onRetry={retry} />;
  const { hits, totalCount, suggestion } = results;
  const isCut = totalCount > searchLimits.hits && hits.length >= searchLimits.hits;
  return (
    <div aria-busy={busy}>
      <p className="govuk-body" role="status">{foundInWords(results, words)}</p>
      {suggestion && (
        <p className="govuk-body-l" role="status">
          Did you mean <Link className="govuk-link" to={`?${withWords(params, suggestion.words)}`} preventScrollReset>{suggestion.words}</Link>? It finds {countOf(suggestion.totalCount, 'thing', 'things')}.
        </p>
      )}
      {totalCount === 0 && !suggestion && (
        <EmptyState title="Try other words" action={isFiltered && <TextButton onClick={onClearFilters}>Clear filters</TextButton>}>
          Check the spelling, use fewer words, or words that others may have used. It may also be something that you may not see.
        </EmptyState>
      )}
      {totalCount > 0 && (
        <>
          <h2 className="govuk-visually-hidden">Found</h2>
          <ol className="ji-search-hits">{hits.map((hit) => <SearchHit key={`${hit.type} ${hit.withinId} ${hit.id}`} hit={hit} />)}</ol>
          <LoadMore shown={hits.length} total={totalCount} noun="hit" hasMore={hits.length < totalCount && !isCut} busy={busy} onMore={onMore} />
          {isCut && <p className="govuk-body">These are the best {searchLimits.hits}. Use more words or filters to find others.</p>}
        </>
      )}
    </div>
  );
}
