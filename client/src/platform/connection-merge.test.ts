import type { InMemoryCache } from '@apollo/client';
import { gql } from '@apollo/client';
import { describe, expect, test } from '@jest/globals';
import { createCache } from './cache.ts';

const activity = gql`query A($id: ID!, $after: String) { inspection(id: $id) { id activity(first: 3, after: $after) { nodes { seq } pageInfo { endCursor } } } }`;
const evidence = gql`query E($id: ID!, $after: String, $filter: EvidenceFilter) { inspection(id: $id) { id evidence(first: 2, after: $after, filter: $filter) { nodes { id } pageInfo { endCursor } totalCount } } }`;

function withActivity(cache: InMemoryCache, seqs: readonly number[], after?: string): void {
  cache.writeQuery({
    query: activity,
    variables: { id: 'i', after },
    data: { inspection: { __typename: 'Inspection', id: 'i', activity: { __typename: 'ActivityConnection', nodes: seqs.map((seq) => ({ __typename: 'ActivityEntry', seq })), pageInfo: { __typename: 'PageInfo', endCursor: `c${seqs.at(-1)}` } } } },
  });
}
function readActivity(cache: InMemoryCache): { readonly seqs: number[]; readonly endCursor: string } {
  const read = cache.readQuery<{ inspection: { activity: { nodes: { seq: number }[]; pageInfo: { endCursor: string } } } }>({ query: activity, variables: { id: 'i' } });
  return { seqs: read?.inspection.activity.nodes.map(({ seq }) => seq) ?? [], endCursor: read?.inspection.activity.pageInfo.endCursor ?? '' };
}

describe('pages of activity', () => {
  test('a later page goes after what is there, a newest page before it, and the end stays the end', () => {
    const cache = createCache();
    withActivity(cache, [9, 8, 7]);
    withActivity(cache, [6, 5], 'c7');
    expect(readActivity(cache)).toEqual({ seqs: [9, 8, 7, 6, 5], endCursor: 'c5' });
    withActivity(cache, [11, 10, 9]);
    expect(readActivity(cache)).toEqual({ seqs: [11, 10, 9, 8, 7, 6, 5], endCursor: 'c5' });
  });

  test('a newest page that does not touch what is there begins anew: a hole would be a lie', () => {
    const cache = createCache();
    withActivity(cache, [9, 8, 7]);
    withActivity(cache, [30, 29, 28]);
    expect(readActivity(cache)).toEqual({ seqs: [30, 29, 28], endCursor: 'c28' });
  });
});

describe('pages of evidence', () => {
  const write = (cache: InMemoryCache, ids: readonly string[], variables: object = {}): void =>
    void cache.writeQuery({
      query: evidence,
      variables: { id: 'i', ...variables },
      data: { inspection: { __typename: 'Inspection', id: 'i', evidence: { __typename: 'EvidenceConnection', nodes: ids.map((id) => ({ __typename: 'Evidence', id })), pageInfo: { __typename: 'PageInfo', endCursor: ids.at(-1) }, totalCount: 9 } } },
    });
  const read = (cache: InMemoryCache, variables: object = {}): (string | undefined)[] =>
    cache.readQuery<{ inspection: { evidence: { nodes: { id: string }[] } } }>({ query: evidence, variables: { id: 'i', ...variables } })?.inspection.evidence.nodes.map(({ id }) => id) ?? [];

  test('a later page follows, each piece once; a first page begins anew', () => {
    const cache = createCache();
    write(cache, ['a', 'b']);
    write(cache, ['b', 'c'], { after: 'b' });
    expect(read(cache)).toEqual(['a', 'b', 'c']);
    write(cache, ['z', 'a']);
    expect(read(cache)).toEqual(['z', 'a']);
  });

  test('each filter has its own list', () => {
    const cache = createCache();
    write(cache, ['a', 'b']);
    write(cache, ['x'], { filter: { kind: 'DATA' } });
    expect(read(cache)).toEqual(['a', 'b']);
    expect(read(cache, { filter: { kind: 'DATA' } })).toEqual(['x']);
  });
});

describe('a list that is always gone through', () => {
  const threads = gql`query T($id: ID!, $after: String, $filter: CommentThreadFilter) { inspection(id: $id) { id commentThreads(filter: $filter, after: $after) { nodes { id } pageInfo { endCursor hasNextPage } } } }`;
  const write = (cache: InMemoryCache, ids: readonly string[], { after, end = false }: { readonly after?: string; readonly end?: boolean } = {}): void =>
    void cache.writeQuery({
      query: threads, variables: { id: 'i', after, filter: {} },
      data: { inspection: { __typename: 'Inspection', id: 'i', commentThreads: { __typename: 'CommentThreadConnection', nodes: ids.map((id) => ({ __typename: 'CommentThread', id })), pageInfo: { __typename: 'PageInfo', endCursor: `c${ids.at(-1)}`, hasNextPage: !end } } } },
    });
  const read = (cache: InMemoryCache): string =>
    (cache.readQuery<{ inspection: { commentThreads: { nodes: { id: string }[] } } }>({ query: threads, variables: { id: 'i', filter: {} } })?.inspection.commentThreads.nodes ?? []).map(({ id }) => id).join('');

  test('keeps what was there until the pages of a new look take its place', () => {
    const cache = createCache();
    write(cache, ['a', 'b']);
    write(cache, ['c', 'd'], { after: 'cb' });
    write(cache, ['e'], { after: 'cd', end: true });
    expect(read(cache)).toBe('abcde');
    write(cache, ['b', 'x']);
    expect(read(cache)).toBe('bxacde');
    write(cache, ['d', 'y'], { after: 'cx', end: true });
    expect(read(cache)).toBe('bxdy');
  });

  test('takes no page of a look that was overtaken', () => {
    const cache = createCache();
    write(cache, ['a', 'b']);
    write(cache, ['x', 'a']);
    write(cache, ['c', 'd'], { after: 'cb', end: true });
    expect(read(cache)).toBe('xab');
    write(cache, ['b', 'c'], { after: 'ca', end: true });
    expect(read(cache)).toBe('xabc');
  });
});
