import { useQuery } from '@apollo/client/react';
import type { FormEvent, JSX } from 'react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { searchLimits } from '@joint/shared';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { PageLayout, TextField } from '../../ui/index.ts';
import { searchLinesQuery } from './search.operations.ts';
import './search.scss';
import { choicesOf, filterFrom, withoutFilters, withWords } from './search-params.ts';
import { SearchFilters } from './SearchFilters.tsx';
import { SearchResults } from './SearchResults.tsx';
import { useSearch } from './use-search.ts';

/** Typing pauses this long, in milliseconds, before the words are looked for. */
const pause = 250;
const pageSize = 20;

/** Finds as it is typed, within this inspection and what the reader may see of it. */
export function SearchPage(): JSX.Element {
  const inspection = useInspection();
  const { id, title, abilities } = inspection;
  usePageTitle(`Search – ${title}`);
  const [params, setParams] = useSearchParams();
  const words = (params.get('words') ?? '').trim().slice(0, searchLimits.words);
  const { data } = useQuery(searchLinesQuery, { variables: { inspectionId: id }, skip: !abilities.viewLines });
  const lines = data?.inspection.lines;
  const choices = useMemo(() => choicesOf({ ...inspection, lines: lines ?? [] }), [inspection, lines]);
  const filter = filterFrom(params, choices);
  const asked = JSON.stringify([words, filter]);
  const [shown, setShown] = useState({ asked, first: pageSize });
  const first = shown.asked === asked ? shown.first : pageSize;
  const search = useSearch(words, filter, first);

  const [typed, type] = useTypedWords(words, (settled) => setParams((current) => withWords(current, settled), { replace: true, preventScrollReset: true }));
  const atOnce = (event: FormEvent): void => {
    event.preventDefault();
    setParams((current) => withWords(current, typed.trim()), { replace: true, preventScrollReset: true });
  };
  return (
    <PageLayout>
      <h1 className="govuk-heading-l">Search</h1>
      <form role="search" aria-label="Words" onSubmit={atOnce}>
        <TextField name="words" type="search" label="Words to look for" hint="In evidence with its files and tables, in requests, in case tracking, and in the narrative where you may read it" width="two-thirds" value={typed} onChange={type} />
      </form>
      <div className="ji-list-columns">
        <div><SearchFilters filter={filter} choices={choices} /></div>
        <div>
          <SearchResults
            words={words} search={search} isFiltered={Object.keys(filter).length > 0}
            onClearFilters={() => setParams(withoutFilters(params), { preventScrollReset: true })} onMore={() => setShown({ asked, first: first + pageSize })}
          />
        </div>
      </div>
    </PageLayout>
  );
}

/** What is being typed, told after a pause; words that come by the address, as with the back button, take its place. */
function useTypedWords(words: string, onSettled: (words: string) => void): [typed: string, type: (words: string) => void] {
  const [typed, type] = useState(words);
  const [taken, take] = useState(words);
  if (words !== taken) {
    take(words);
    if (words !== typed.trim()) type(words);
  }
  const tell = useRef(onSettled);
  useEffect(() => { tell.current = onSettled; });
  useEffect(() => {
    const wanted = typed.trim().slice(0, searchLimits.words);
    if (wanted === words) return;
    const timer = setTimeout(() => tell.current(wanted), pause);
    return () => clearTimeout(timer);
  }, [typed, words]);
  return [typed, type];
}
