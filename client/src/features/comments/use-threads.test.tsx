import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { expect, test } from '@jest/globals';
import { type FeedEvent } from '@joint/shared';
import { act, render, screen } from '@testing-library/react';
import type { JSX } from 'react';
import { createCache } from '../../platform/cache.ts';
import { InspectionContext, type OpenInspection } from '../../platform/inspection-context.ts';
import { LiveContext, type Live } from '../../platform/live/live-context.ts';
import { useThreads } from './use-threads.ts';

let there: string[];
let asked: (string | null)[];

/** Two threads a page; a cursor is the id of the last one. */
const server = new ApolloLink(({ variables }) => new Observable((observer) => {
  const after = (variables['after'] ?? null) as string | null;
  asked.push(after);
  const from = after === null ? 0 : there.indexOf(after) + 1;
  const nodes = there.slice(from, from + 2).map((id) => ({
    __typename: 'CommentThread', id, sectionId: 's', criterionId: 'c', statementId: 't', statementText: null, quote: '', about: '', createdAt: '2026-05-12T10:00:00.000Z', isOwnSide: true, resolvedAt: null, releasedAt: null,
    side: null, openedBy: { __typename: 'User', id: 'u', name: 'Lena Lead' }, assignee: null, resolvedBy: null, releasedBy: null, comments: [], abilities: { __typename: 'CommentThreadAbilities', reply: true, settle: true, release: true },
  }));
  const pageInfo = { __typename: 'PageInfo', endCursor: nodes.at(-1)?.id ?? null, hasNextPage: from + 2 < there.length };
  observer.next({ data: { inspection: { __typename: 'Inspection', id: 'i', commentThreads: { __typename: 'CommentThreadConnection', nodes, pageInfo }, commentPeople: [] } } });
  observer.complete();
}));

function Listed(): JSX.Element {
  const { threads } = useThreads({ isResolved: false });
  return <p>{threads?.map(({ id }) => id).join('')}</p>;
}

test('goes through the pages to the end, and again after something was said', async () => {
  [there, asked] = [['a', 'b', 'c', 'd', 'e'], []];
  const listeners = new Set<(event: FeedEvent) => void>();
  const live = { onEvent: (listener: (event: FeedEvent) => void) => { listeners.add(listener); return () => void listeners.delete(listener); } } as Partial<Live> as Live;
  render(
    <ApolloProvider client={new ApolloClient({ cache: createCache(), link: server })}>
      <InspectionContext value={{ id: 'i', abilities: { viewComments: true } } as unknown as OpenInspection}>
        <LiveContext value={live}><Listed /></LiveContext>
      </InspectionContext>
    </ApolloProvider>,
  );
  await screen.findByText('abcde');
  expect(asked).toEqual([null, 'b', 'd']);
  there = ['a', 'x', 'b', 'd', 'e', 'f'];
  await act(async () => listeners.forEach((listener) => listener({ type: 'comment.opened' } as FeedEvent)));
  await screen.findByText('axbdef');
});
