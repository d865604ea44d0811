import type { FormEvent, JSX } from 'react';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { searchLimits } from '@joint/shared';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import './search.scss';

/** In the head of every page of an inspection: words, and the way to what they find. The page of results has a box of its own. */
export function SearchBox(): JSX.Element | null {
  const { id } = useInspection();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  const [words, setWords] = useState('');
  if (pathname === paths.search(id)) return null;
  const go = (event: FormEvent): void => {
    event.preventDefault();
    void navigate(paths.search(id, words.trim()));
    setWords('');
  };
  return (
    <form className="ji-search-box" role="search" aria-label="This inspection" onSubmit={go}>
      <input
        className="govuk-input ji-search-box__words" type="search" name="words" aria-label="Search this inspection" placeholder="Search" maxLength={searchLimits.words}
        value={words} onChange={(event) => setWords(event.target.value)}
      />
      <button type="submit" className="ji-search-box__button">Search</button>
    </form>
  );
}
