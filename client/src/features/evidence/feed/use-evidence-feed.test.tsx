import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { beforeEach, expect, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { JSX, ReactNode } from 'react';
import { createCache } from '../../../platform/cache.ts';
import type { OpenInspection } from '../../../platform/inspection-context.ts';
import { InspectionContext } from '../../../platform/inspection-context.ts';
import type { Live } from '../../../platform/live/index.ts';
import { LiveContext } from '../../../platform/live/live-context.ts';
import type { EvidencePiece } from './evidence-piece.ts';
import { council, health, list, message, piece } from './testing.ts';
import { useEvidenceFeed } from './use-evidence-feed.ts';

type Answer = (nodes: readonly EvidencePiece[]) => void;
let answers: Answer[];
let tell: (event: FeedEvent) => void;
let seq: number;

beforeEach(() => {
  answers = [];
  seq = 0;
});

const named = ({ agency, author, abilities, ...content }: EvidencePiece): object =>
  ({ __typename: 'Evidence', ...content, agency: { __typename: 'Agency', ...agency }, author: { __typename: 'User', ...author }, abilities: { __typename: 'EvidenceAbilities', ...abilities } });

/** A server whose answers are given by hand, each query waiting for its own. */
const slowServer = new ApolloLink(() => new Observable((observer) => {
  answers.push((nodes) => {
    const { countByAgency, pageInfo, totalCount } = list([...nodes]);
    const counts = countByAgency.map(({ agency, count }) => ({ __typename: 'EvidenceCount', agency: { __typename: 'Agency', ...agency }, count }));
    const page = { totalCount, pageInfo: { __typename: 'PageInfo', ...pageInfo }, nodes: nodes.map(named), countByAgency: counts };
    const evidence = { __typename: 'EvidenceConnection', ...page };
    observer.next({ data: { inspection: { __typename: 'Inspection', id: 'inspection', evidence } } });
    observer.complete();
  });
}));

function open() {
  const client = new ApolloClient({ cache: createCache(), link: slowServer, defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } } });
  const listeners = new Set<(event: FeedEvent) => void>();
  tell = (event) => act(() => listeners.forEach((listener) => listener(event)));
  const live = { onEvent: (listener: (event: FeedEvent) => void) => { listeners.add(listener); return () => void listeners.delete(listener); } } as Partial<Live> as Live;
  const inspection = { id: 'inspection', agencies: [council, health], criteria: [], abilities: { writeNarrative: true } } as unknown as OpenInspection;
  const wrapper = ({ children }: { readonly children: ReactNode }): JSX.Element =>
    <ApolloProvider client={client}><InspectionContext value={inspection}><LiveContext value={live}>{children}</LiveContext></InspectionContext></ApolloProvider>;
  return renderHook(() => useEvidenceFeed(), { wrapper });
}

const event = (type: FeedEvent['type'], data: unknown): FeedEvent => ({ inspectionId: 'inspection', seq: ++seq, type, at: '2026-05-12T10:00:00.000Z', actor: null, agencyId: null, data });
const told = (changed: EvidencePiece, type: FeedEvent['type'] = 'evidence.revised'): FeedEvent => event(type, { evidence: message(changed) });
const gone = (evidenceId: string): FeedEvent => event('evidence.revised', { evidenceId, gone: true });
const answer = (nodes: readonly EvidencePiece[]): Promise<void> => act(async () => answers.shift()?.(nodes));
const titles = ({ current }: { readonly current: ReturnType<typeof useEvidenceFeed> }): string[] => current.items.map(({ title }) => title);

test('pieces appear, change and vanish as they are told, without asking the server again', async () => {
  const { result } = open();
  await answer([piece('a', 1)]);
  await waitFor(() => expect(titles(result)).toEqual(['Title a']));
  tell(told(piece('b', 2, { agency: health }), 'evidence.submitted'));
  await waitFor(() => expect(titles(result)).toEqual(['Title b', 'Title a']));
  expect(result.current.countByAgency).toMatchObject([{ agency: council, count: 1 }, { agency: health, count: 1 }]);
  tell(told(piece('a', 3, { version: 2, title: 'Changed' })));
  await waitFor(() => expect(titles(result)).toEqual(['Changed', 'Title b']));
  tell(gone('b'));
  await waitFor(() => expect(titles(result)).toEqual(['Changed']));
  expect(result.current.total).toBe(1);
  expect(answers).toEqual([]);
});

test('what was told while an older answer was on its way holds', async () => {
  const { result } = open();
  tell(told(piece('a', 3, { version: 2, title: 'Newer' })));
  tell(gone('b'));
  await answer([piece('b', 2), piece('a', 1)]);
  await waitFor(() => expect(titles(result)).toEqual(['Newer']));
  expect(result.current.total).toBe(1);
});

test('an older state that comes late does not overwrite a newer one', async () => {
  const { result } = open();
  await answer([piece('a', 5, { version: 3, title: 'Newest' })]);
  await waitFor(() => expect(titles(result)).toEqual(['Newest']));
  tell(told(piece('a', 2, { version: 2, title: 'Older' })));
  expect(titles(result)).toEqual(['Newest']);
});

test('a piece of an agency that has only just joined is asked for', async () => {
  const { result } = open();
  await answer([]);
  await waitFor(() => expect(result.current.loading).toBe(false));
  const joined = { id: 'schools', kind: 'SCHOOL', name: 'Northmere Schools', shortName: 'Schools' } as const;
  tell(told(piece('c', 1, { agency: joined }), 'evidence.submitted'));
  await waitFor(() => expect(answers).toHaveLength(1));
  await answer([piece('c', 1, { agency: joined })]);
  await waitFor(() => expect(titles(result)).toEqual(['Title c']));
});
