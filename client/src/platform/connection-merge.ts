import type { FieldPolicy, Reference } from '@apollo/client';

interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: unknown;
}

/** Pages of evidence, one list for each filter: a first page begins the list anew, a later one goes after what is there. */
export const evidencePages: FieldPolicy<Page<Reference>> = {
  keyArgs: ['filter'],
  merge(existing, incoming, { args }) {
    if (!existing || !args?.['after']) return incoming;
    const known = new Set(existing.nodes.map(({ __ref }) => __ref));
    return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes.filter(({ __ref }) => !known.has(__ref))] };
  },
};

interface WholeList extends Page<Reference> {
  readonly pageInfo: { readonly endCursor: string | null; readonly hasNextPage: boolean };
  /** How many of the nodes came since the last first page; those behind them are of the look before. */
  readonly sure?: number;
}

/**
 * A list that its reader always goes through to the end. A new look begins at the first page, and what was there before stays behind it until later
 * pages take its place; a page that does not go on where the list stands is of a look that was overtaken.
 */
export const wholePages: FieldPolicy<WholeList> = {
  keyArgs: ['filter'],
  merge(existing, incoming, { args }) {
    const after: unknown = args?.['after'];
    if (after && existing?.pageInfo.endCursor !== after) return existing ?? incoming;
    const isNew = (known: readonly Reference[]) => { const refs = new Set(known.map(({ __ref }) => __ref)); return ({ __ref }: Reference): boolean => !refs.has(__ref); };
    const before = after ? (existing?.nodes.slice(0, existing.sure) ?? []) : [];
    const sure = [...before, ...incoming.nodes.filter(isNew(before))];
    const left = incoming.pageInfo.hasNextPage ? (existing?.nodes ?? []).filter(isNew(sure)) : [];
    return { ...incoming, nodes: [...sure, ...left], sure: sure.length };
  },
};

type Entry = Reference | { readonly seq: number };

/** Pages of activity, newest first. The log only grows, so a first page that touches what is there goes before it and loses nothing. */
export const activityPages: FieldPolicy<Page<Entry>> = {
  keyArgs: false,
  merge(existing, incoming, { args, readField }) {
    if (!existing || incoming.nodes.length === 0) return args?.['after'] && existing ? { ...existing, pageInfo: incoming.pageInfo } : incoming;
    const seqOf = (entry: Entry): number => readField<number>('seq', entry) ?? 0;
    const known = new Set(existing.nodes.map(seqOf));
    if (args?.['after']) return { ...incoming, nodes: [...existing.nodes, ...incoming.nodes.filter((entry) => !known.has(seqOf(entry)))] };
    if (!incoming.nodes.some((entry) => known.has(seqOf(entry)))) return incoming;
    const newest = new Set(incoming.nodes.map(seqOf));
    const older = existing.nodes.filter((entry) => !newest.has(seqOf(entry)));
    return older.length === 0 ? incoming : { ...existing, nodes: [...incoming.nodes, ...older] };
  },
};
