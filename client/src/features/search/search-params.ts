import { evidenceKindLabels, evidenceKinds, searchTypeLabels, searchTypes, statementKinds, statementMarks, type SearchFilter } from '@joint/shared';
import { formatDay } from '../../ui/index.ts';

const names = ['type', 'agencyId', 'criterionId', 'kind', 'from', 'to', 'lineId'] as const;
export type FilterName = (typeof names)[number];
/** Their names in the address. */
const paramOf: Readonly<Record<FilterName, string>> = { type: 'type', agencyId: 'agency', criterionId: 'criterion', kind: 'kind', from: 'from', to: 'to', lineId: 'line' };

interface Option {
  readonly value: string;
  readonly label: string;
}
export type Choices = Readonly<Record<Exclude<FilterName, 'from' | 'to'>, readonly Option[]>>;

interface Parties {
  readonly agencies: readonly { readonly id: string; readonly shortName: string }[];
  readonly criteria: readonly { readonly criterion: { readonly id: string; readonly title: string }; readonly lead: { readonly id: string; readonly shortName: string } | null }[];
  readonly lines: readonly { readonly id: string; readonly question: string }[];
}

/** What a search can be narrowed to here. */
export function choicesOf({ agencies, criteria, lines }: Parties): Choices {
  const known = new Map([...agencies, ...criteria.flatMap(({ lead }) => lead ?? [])].map((agency) => [agency.id, agency]));
  return {
    type: searchTypes.map((type) => ({ value: type, label: searchTypeLabels[type] })),
    agencyId: [...known.values()].map(({ id, shortName }) => ({ value: id, label: shortName })),
    criterionId: criteria.map(({ criterion }) => ({ value: criterion.id, label: criterion.title })),
    kind: [...evidenceKinds.map((kind) => ({ value: kind, label: evidenceKindLabels[kind] })), ...statementKinds.map((kind) => ({ value: kind, label: statementMarks[kind].label }))],
    lineId: lines.map(({ id, question }) => ({ value: id, label: question })),
  };
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value);

/** The filter that an address asks for; what does not exist here is left out, as when a link is old. */
export function filterFrom(params: URLSearchParams, choices: Choices): SearchFilter {
  return Object.fromEntries(names.flatMap((name) => {
    const value = params.get(paramOf[name]) ?? '';
    const isKnown = name === 'from' || name === 'to' ? isDay(value) : choices[name].some((option) => option.value === value);
    return isKnown ? [[name, value]] : [];
  }));
}

/** The address with one filter set, or without it; a day that is not finished yet sets nothing. */
export function withFilter(params: URLSearchParams, name: FilterName, value: string): URLSearchParams {
  const next = new URLSearchParams(params);
  if (value && !(name === 'from' || name === 'to')) next.set(paramOf[name], value);
  else if (value && isDay(value)) next.set(paramOf[name], value);
  else next.delete(paramOf[name]);
  return next;
}

export const withWords = (params: URLSearchParams, words: string): URLSearchParams => {
  const next = new URLSearchParams(params);
  if (words) next.set('words', words);
  else next.delete('words');
  return next;
};

export const withoutFilters = (params: URLSearchParams): URLSearchParams => names.reduce((next, name) => withFilter(next, name, ''), params);

/** The filters that are set, in words. */
export function chosenFilters(filter: SearchFilter, choices: Choices): { readonly name: FilterName; readonly label: string }[] {
  const labelOf = (name: FilterName, value: string): string => {
    if (name === 'from' || name === 'to') return `${name === 'from' ? 'From' : 'To'} ${formatDay(value)}`;
    return choices[name].find((option) => option.value === value)?.label ?? value;
  };
  return names.flatMap((name) => {
    const value = filter[name];
    return value ? [{ name, label: labelOf(name, value) }] : [];
  });
}
