import type { RequestFilter } from '@joint/shared';
import { requestStateLabels, requestStates } from '@joint/shared';

type Choice = 'agencyId' | 'criterionId' | 'state';
type Switch = 'overdue' | 'mine';
export type FilterName = Choice | Switch;
/** The names of the filters in the address, short enough to read. */
const paramOf: Readonly<Record<FilterName, string>> = { agencyId: 'agency', criterionId: 'criterion', state: 'state', overdue: 'overdue', mine: 'mine' };
const switches: readonly FilterName[] = ['overdue', 'mine'];
const names = Object.keys(paramOf) as FilterName[];
const isSwitch = (name: FilterName): name is Switch => switches.includes(name);

/** What the filters can be set to here. */
export interface FilterChoices {
  readonly agencies: readonly { readonly id: string; readonly shortName: string }[];
  readonly criteria: readonly { readonly criterion: { readonly id: string; readonly title: string } }[];
}
interface Option { readonly value: string; readonly label: string }

export const choicesOf = ({ agencies, criteria }: FilterChoices): Readonly<Record<Choice, readonly Option[]>> => ({
  agencyId: agencies.map(({ id, shortName }) => ({ value: id, label: shortName })),
  criterionId: criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title })),
  state: requestStates.map((state) => ({ value: state, label: requestStateLabels[state] })),
});

/** The filter that an address asks for; what does not exist here is left out, as when a link is old. */
export function filterFrom(params: URLSearchParams, choices: FilterChoices): RequestFilter {
  const options = choicesOf(choices);
  return Object.fromEntries(names.flatMap((name): readonly (readonly [FilterName, string | true])[] => {
    const value = params.get(paramOf[name]);
    if (!value) return [];
    if (isSwitch(name)) return [[name, true]];
    return options[name].some((option) => option.value === value) ? [[name, value]] : [];
  }));
}

/** The address with one filter set, or without it. */
export function withFilter(params: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value) next.set(paramOf[name], value);
  else next.delete(paramOf[name]);
  return next;
}

export const withoutFilters = (params: URLSearchParams): URLSearchParams => names.reduce((next, name) => withFilter(next, name, ''), params);

/** The filters that are set, in words; inspectors ask, agencies are asked. */
export function chosenFilters(filter: RequestFilter, choices: FilterChoices, asks: boolean): { readonly name: FilterName; readonly label: string }[] {
  const options = choicesOf(choices);
  return names.flatMap((name): { readonly name: FilterName; readonly label: string }[] => {
    if (isSwitch(name)) return filter[name] ? [{ name, label: name === 'overdue' ? 'Overdue' : asks ? 'Asked by me' : 'Given to me' }] : [];
    const value = filter[name];
    const label = options[name].find((option) => option.value === value)?.label;
    return label ? [{ name, label }] : [];
  });
}
