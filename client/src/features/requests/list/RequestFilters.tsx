import type { RequestFilter } from '@joint/shared';
import { isInspector } from '@joint/shared';
import type { JSX } from 'react';
import { useSearchParams } from 'react-router';
import { useInspection } from '../../../platform/inspection-context.ts';
import { Checkbox, FilterPanel, Select } from '../../../ui/index.ts';
import type { FilterName } from './filter-params.ts';
import { choicesOf, chosenFilters, withFilter, withoutFilters } from './filter-params.ts';

/** Narrows the list; what is chosen stands in the address, so that it can be sent to a colleague and the back button undoes it. */
export function RequestFilters({ filter }: { readonly filter: RequestFilter }): JSX.Element {
  const inspection = useInspection();
  const [params, setParams] = useSearchParams();
  const options = choicesOf(inspection);
  const asks = isInspector(inspection.role);
  const set = (name: FilterName) => (value: string): void => setParams(withFilter(params, name, value), { preventScrollReset: true });
  const turn = (name: FilterName) => (on: boolean): void => set(name)(on ? 'yes' : '');
  return (
    <FilterPanel
      title="Filter requests"
      chosen={chosenFilters(filter, inspection, asks).map(({ name, label }) => ({ label, onRemove: () => set(name)('') }))}
      onClear={() => setParams(withoutFilters(params), { preventScrollReset: true })}
    >
      {asks && <Select name="agencyId" label="Agency" emptyLabel="Any agency" options={options.agencyId} value={filter.agencyId ?? ''} onChange={set('agencyId')} />}
      <Select name="state" label="State" emptyLabel="Any state" options={options.state} value={filter.state ?? ''} onChange={set('state')} />
      <Select name="criterionId" label="Criterion" emptyLabel="Any criterion" options={options.criterionId} value={filter.criterionId ?? ''} onChange={set('criterionId')} />
      <Checkbox name="overdue" label="Overdue only" value={filter.overdue ?? false} onChange={turn('overdue')} />
      <Checkbox name="mine" label={asks ? 'Asked by me' : 'Given to me'} value={filter.mine ?? false} onChange={turn('mine')} />
    </FilterPanel>
  );
}
