import type { EvidenceFilter } from '@joint/shared';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { useInspection } from '../../../platform/inspection-context.ts';
import { FilterPanel, Select, TextField } from '../../../ui/index.ts';
import { chosenFilters, choicesOf, withFilter, withoutFilters } from './filter-params.ts';

export interface EvidenceFiltersProps {
  readonly filter: EvidenceFilter;
  readonly search: string;
  readonly onSearch: (words: string) => void;
}

/** Narrows the list; what is chosen stands in the address, so that it can be sent to a colleague and the back button undoes it. */
export function EvidenceFilters({ filter, search, onSearch }: EvidenceFiltersProps): JSX.Element {
  const inspection = useInspection();
  const [params, setParams] = useSearchParams();
  const options = choicesOf(inspection);
  const set = (name: Parameters<typeof withFilter>[1]) => (value: string): void => setParams(withFilter(params, name, value), { preventScrollReset: true });
  return (
    <FilterPanel
      title="Filter evidence"
      chosen={chosenFilters(filter, inspection).map(({ name, label }) => ({ label, onRemove: () => set(name)('') }))}
      onClear={() => setParams(withoutFilters(params), { preventScrollReset: true })}
    >
      <TextField name="search" label="Words in the title or text" type="search" value={search} onChange={onSearch} />
      <Select name="criterionId" label="Criterion" emptyLabel="Any criterion" options={options.criterionId} value={filter.criterionId ?? ''} onChange={set('criterionId')} />
      <Select name="agencyId" label="Agency" emptyLabel="Any agency" options={options.agencyId} value={filter.agencyId ?? ''} onChange={set('agencyId')} />
      <Select name="kind" label="Kind" emptyLabel="Any kind" options={options.kind} value={filter.kind ?? ''} onChange={set('kind')} />
      <Select name="status" label="Status" emptyLabel="Any status" options={options.status} value={filter.status ?? ''} onChange={set('status')} />
    </FilterPanel>
  );
}
