import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { createCache } from '../../platform/cache.ts';
import { InspectionContext, type OpenInspection } from '../../platform/inspection-context.ts';
import { AttachRequests } from './AttachRequests.tsx';
import type { Attaching } from './use-attaching.ts';
import type { Line } from './use-line.ts';

const titles = ['Rota of the front door', 'Audit of referrals', 'Return home interviews', 'Custody records', 'Midwifery hours'];
const agency = { __typename: 'Agency', id: 'a', kind: 'POLICE', name: 'Northmere Police', shortName: 'Police' };

let failing: string | null;

/** Two requests a page; a cursor is the place of the last one. */
const server = new ApolloLink(({ variables }) => new Observable((observer) => {
  if (failing !== null && variables['after'] === failing) return observer.error(new Error('the network went'));
  const from = Number(variables['after'] ?? 0);
  const nodes = titles.slice(from, from + 2).map((title) => ({ __typename: 'EvidenceRequest', id: title, wordingId: title, title, state: 'SENT', isOverdue: false, agency }));
  const pageInfo = { __typename: 'PageInfo', endCursor: String(from + nodes.length), hasNextPage: from + 2 < titles.length };
  observer.next({ data: { inspection: { __typename: 'Inspection', id: 'i', requests: { __typename: 'EvidenceRequestConnection', nodes, pageInfo } } } });
  observer.complete();
}));

const show = () => render(
  <ApolloProvider client={new ApolloClient({ cache: createCache(), link: server })}>
    <InspectionContext value={{ id: 'i' } as unknown as OpenInspection}>
      <AttachRequests line={{ id: 'l', requests: [{ wordingId: 'Midwifery hours' }] } as unknown as Line} words="hours" attaching={{} as Attaching} />
    </InspectionContext>
  </ApolloProvider>,
);
beforeEach(() => { failing = null; });

test('requests are found that come with later pages', async () => {
  show();
  await screen.findByText('1 found');
  expect(screen.getByRole('listitem').textContent).toMatch(/Midwifery hours.*Attached/);
});

test('where a page does not come, it is said that requests are missing, and they can be asked for again', async () => {
  failing = '2';
  show();
  await screen.findByText(/^Not all requests could be loaded/);
  failing = null;
  fireEvent.click(screen.getByRole('button', { name: 'Load the others' }));
  await screen.findByText('1 found');
  expect(screen.queryByText(/^Not all requests/)).toBe(null);
});
