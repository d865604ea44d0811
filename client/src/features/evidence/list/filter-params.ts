import type { EvidenceFilter } from '@joint/shared';
import { evidenceKindLabels, evidenceKinds, evidenceLimits, evidenceStatuses, evidenceStatusLabels } from '@joint/shared';
import type { EvidenceAgency } from '../feed/evidence-piece.ts';
import { knownAgencies } from '../feed/known-agencies.ts';

type FilterName = 'criterionId' | 'agencyId' | 'kind' | 'status' | 'search';
/** The names of the filters in the address, short enough to read. */
const paramOf: Readonly<Record<FilterName, string>> = { criterionId: 'criterion', agencyId: 'agency', kind: 'kind', status: 'status', search: 'words' };
export const filterNames = Object.keys(paramOf) as FilterName[];

/** What the filters can be set to here. */
export interface FilterChoices {
  readonly agencies: readonly EvidenceAgency[];
  readonly criteria: readonly { readonly criterion: { readonly id: string; readonly title: string }; readonly lead: EvidenceAgency | null }[];
}

export const choicesOf = (inspection: FilterChoices): Readonly<Record<Exclude<FilterName, 'search'>, readonly { readonly value: string; readonly label: string }[]>> => ({
  criterionId: inspection.criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title })),
  agencyId: knownAgencies(inspection).map(({ id, shortName }) => ({ value: id, label: shortName })),
  kind: evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindLabels[kind] })),
  status: evidenceStatuses.map((status) => ({ value: status, label: evidenceStatusLabels[status] })),
});

/** The filter that an address asks for; what does not exist here is left out, as when a link is old. */
export function filterFrom(params: URLSearchParams, choices: FilterChoices): EvidenceFilter {
  const options = choicesOf(choices);
  const entries = filterNames.flatMap((name) => {
    const value = params.get(paramOf[name])?.trim();
    if (!value) return [];
    if (name === 'search') return [[name, value.slice(0, evidenceLimits.search)]];
    return options[name].some((option) => option.value === value) ? [[name, value]] : [];
  });
  return Object.fromEntries(entries) as EvidenceFilter;
}

/** The address with one filter set, or without it. */
export function withFilter(params: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value) next.set(paramOf[name], value);
  else next.delete(paramOf[name]);
  return next;
}

export const withoutFilters = (params: URLSearchParams): URLSearchParams => filterNames.reduce((next, name) => withFilter(next, name, ''), params);

/** The filters that are set, in words. */
export function chosenFilters(filter: EvidenceFilter, choices: FilterChoices): { readonly name: FilterName; readonly label: string }[] {
  const options = choicesOf(choices);
  return filterNames.flatMap((name) => {
    const value = filter[name];
    if (!value) return [];
    const label = name === 'search' ? `“${value}”` : (options[name].find((option) => option.value === value)?.label ?? value);
    return [{ name, label }];
  });
}
