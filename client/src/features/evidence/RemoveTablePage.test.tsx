import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { beforeEach, expect, test } from '@jest/globals';
import type { FeedEvent } from '@joint/shared';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { MemoryRouter, Route, Routes } from 'react-router';
import { createCache } from '../../platform/cache.ts';
import { InspectionContext, type OpenInspection } from '../../platform/inspection-context.ts';
import { LiveContext, type Live } from '../../platform/live/live-context.ts';
import { RemoveTablePage } from './RemoveTablePage.tsx';

const pieceId = '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01';
let latest: { readonly version: number; readonly rowCount: number };
let isDown: boolean;
let asked: number[];
let tell: () => Promise<void>;

/** Removes the latest version alone, as the server does. */
const server = new ApolloLink(({ operationName, variables }) => new Observable((observer) => {
  if (isDown) return observer.error(new Error('no network'));
  const conflict = (): GraphQLError => new GraphQLError('Someone imported another table first', { extensions: { code: 'CONFLICT' } });
  if (operationName === 'RemoveTable_Remove') {
    const { version } = variables['input'] as { version: number };
    asked.push(version);
    observer.next(version === latest.version ? { data: { removeDataset: { __typename: 'Evidence', id: pieceId, dataset: null, datasetRemoval: null } } } : { errors: [conflict()] });
  } else {
    const dataset = { __typename: 'Dataset', id: `table ${latest.version}`, ...latest, columns: [{ __typename: 'DatasetColumn', key: 'a' }] };
    observer.next({ data: { evidence: { __typename: 'Evidence', id: pieceId, title: 'Waiting times', status: 'SUBMITTED', dataset, datasetAbilities: { __typename: 'DatasetAbilities', import: true } } } });
  }
  observer.complete();
}));

beforeEach(async () => {
  [latest, isDown, asked] = [{ version: 1, rowCount: 2 }, false, []];
  const listeners = new Set<(event: FeedEvent) => void>();
  const live = { onEvent: (listener: (event: FeedEvent) => void) => { listeners.add(listener); return () => void listeners.delete(listener); } } as Partial<Live> as Live;
  tell = () => act(async () => listeners.forEach((listener) => listener({ type: 'dataset.imported', data: { evidenceId: pieceId } } as FeedEvent)));
  const client = new ApolloClient({ cache: createCache(), link: server });
  const inspection = { id: 'inspection', abilities: { readNarrative: false } } as unknown as OpenInspection;
  render(
    <ApolloProvider client={client}>
      <InspectionContext value={inspection}>
        <LiveContext value={live}>
          <MemoryRouter initialEntries={[`/${pieceId}`]}>
            <Routes><Route path="/:evidenceId" element={<RemoveTablePage />} /><Route path="*" element={<p>The evidence</p>} /></Routes>
          </MemoryRouter>
        </LiveContext>
      </InspectionContext>
    </ApolloProvider>,
  );
  fireEvent.change(await screen.findByLabelText('Why do you remove it?'), { target: { value: 'Sent in error' } });
});
const reason = () => screen.getByLabelText<HTMLTextAreaElement>('Why do you remove it?').value;
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Remove the table' }));
const heading = () => screen.getByRole('heading', { level: 1 }).textContent;

test('a table that was imported meanwhile never goes in the place of the one that was looked at', async () => {
  latest = { version: 2, rowCount: 7 };
  await tell();
  await screen.findByText(/imported another table since you opened this page/);
  expect(screen.getByRole('link', { name: 'Look at the table of 7 rows and 1 column (opens in new tab)' })).toBeTruthy();
  expect([heading(), reason()]).toEqual(['Remove the table of 2 rows and 1 column', 'Sent in error']);

  press();
  await screen.findByText(/Nothing was removed/);
  expect([asked, heading(), reason()]).toEqual([[1], 'Remove the table of 7 rows and 1 column', 'Sent in error']);
  press();
  await screen.findByText('The evidence');
  expect(asked).toEqual([1, 2]);
});

test('a look that fails while another is imported changes nothing of that', async () => {
  isDown = true;
  await tell();
  expect(reason()).toBe('Sent in error');
  [isDown, latest] = [false, { version: 2, rowCount: 7 }];
  await tell();
  await screen.findByText(/imported another table since/);
  press();
  await screen.findByText(/Nothing was removed/);
  expect(asked).toEqual([1]);
});
