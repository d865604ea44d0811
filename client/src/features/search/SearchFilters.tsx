import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import type { SearchFilter } from '@joint/shared';
import { DateField, FilterPanel, Select } from '../../ui/index.ts';
import { chosenFilters, withFilter, withoutFilters, type Choices, type FilterName } from './search-params.ts';

/** Narrows a search; what is chosen stands in the address, so that it can be sent to a colleague and the back button undoes it. */
export function SearchFilters({ filter, choices }: { readonly filter: SearchFilter; readonly choices: Choices }): JSX.Element {
  const [params, setParams] = useSearchParams();
  const set = (name: FilterName) => (value: string): void => setParams((current) => withFilter(current, name, value), { preventScrollReset: true });
  return (
    <FilterPanel
      title="Narrow the search"
      chosen={chosenFilters(filter, choices).map(({ name, label }) => ({ label, onRemove: () => set(name)('') }))}
      onClear={() => setParams(withoutFilters(params), { preventScrollReset: true })}
    >
      <Select name="type" label="What" emptyLabel="Anything" options={choices.type} value={filter.type ?? ''} onChange={set('type')} />
      <Select name="agencyId" label="Agency" emptyLabel="Any agency" options={choices.agencyId} value={filter.agencyId ?? ''} onChange={set('agencyId')} />
      <Select name="criterionId" label="Criterion" emptyLabel="Any criterion" options={choices.criterionId} value={filter.criterionId ?? ''} onChange={set('criterionId')} />
      <Select name="kind" label="Kind" emptyLabel="Any kind" options={choices.kind} value={filter.kind ?? ''} onChange={set('kind')} />
      {choices.lineId.length > 0 && <Select name="lineId" label="Line of enquiry" emptyLabel="Any, or none" options={choices.lineId} value={filter.lineId ?? ''} onChange={set('lineId')} />}
      <DateField name="from" label="Speaks of days from" value={filter.from ?? undefined} onChange={set('from')} />
      <DateField name="to" label="Speaks of days to" value={filter.to ?? undefined} onChange={set('to')} />
    </FilterPanel>
  );
}
