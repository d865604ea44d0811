import type { JSX } from 'react';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { usePageTitle } from '../../platform/page-title.ts';
import { ButtonGroup, ButtonLink, PageLayout, TextLink } from '../../ui/index.ts';
import { useEvidenceFeed } from './feed/use-evidence-feed.ts';
import { useSearchWords } from './feed/use-search-words.ts';
import './evidence.scss';
import { EvidenceEmpty } from './list/EvidenceEmpty.tsx';
import { EvidenceFilters } from './list/EvidenceFilters.tsx';
import { EvidenceResults } from './list/EvidenceResults.tsx';
import { filterFrom, withFilter, withoutFilters } from './list/filter-params.ts';

/** Everything this viewer may see, live. */
export function EvidenceListPage(): JSX.Element {
  const inspection = useInspection();
  const { id, title, abilities } = inspection;
  usePageTitle(`Evidence – ${title}`);
  return (
    <PageLayout>
      <div className="ji-list-head">
        <h1 className="govuk-heading-l">Evidence</h1>
        {abilities.contributeEvidence && (
          <ButtonGroup>
            <ButtonLink to={paths.addEvidence(id)}>Add evidence</ButtonLink>
            <ButtonLink to={paths.notes(id)} tone="secondary">Take notes</ButtonLink>
            <TextLink to={paths.childReferences(id)}>Child references</TextLink>
          </ButtonGroup>
        )}
      </div>
      {abilities.viewEvidence ? <FilteredEvidence /> : <EvidenceEmpty />}
    </PageLayout>
  );
}

function FilteredEvidence(): JSX.Element {
  const inspection = useInspection();
  const [params, setParams] = useSearchParams();
  const filter = useMemo(() => filterFrom(params, inspection), [params, inspection]);
  const words = useSearchWords(filter.search ?? '', (settled) => setParams((current) => withFilter(current, 'search', settled), { replace: true, preventScrollReset: true }));
  const feed = useEvidenceFeed(filter);

  return (
    <div className="ji-list-columns">
      <div><EvidenceFilters filter={filter} search={words.typed} onSearch={words.type} /></div>
      <div>
        <EvidenceResults feed={feed} isFiltered={Object.keys(filter).length > 0} onClearFilters={() => setParams(withoutFilters(params))} />
      </div>
    </div>
  );
}
