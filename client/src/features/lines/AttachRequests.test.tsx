import { ApolloClient, ApolloLink, Observable } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { expect, test } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import { createCache } from '../../platform/cache.ts';
import { InspectionContext, type OpenInspection } from '../../platform/inspection-context.ts';
import { AttachRequests } from './AttachRequests.tsx';
import type { Attaching } from './use-attaching.ts';
import type { Line } from './use-line.ts';

const titles = ['Rota of the front door', 'Audit of referrals', 'Return home interviews', 'Custody records', 'Midwifery hours'];
const agency = { __typename: 'Agency', id: 'a', kind: 'POLICE', name: 'Northmere Police', shortName: 'Police' };

/** Two requests a page; a cursor is the place of the last one. */
const server = new ApolloLink(({ variables }) => new Observable((observer) => {
  const from = Number(variables['after'] ?? 0);
  const nodes = titles.slice(from, from + 2).map((title) => ({ __typename: 'EvidenceRequest', id: title, wordingId: title, title, state: 'SENT', isOverdue: false, agency }));
  const pageInfo = { __typename: 'PageInfo', endCursor: String(from + nodes.length), hasNextPage: from + 2 < titles.length };
  observer.next({ data: { inspection: { __typename: 'Inspection', id: 'i', requests: { __typename: 'EvidenceRequestConnection', nodes, pageInfo } } } });
  observer.complete();
}));

test('requests are found that come with later pages', async () => {
  render(
    <ApolloProvider client={new ApolloClient({ cache: createCache(), link: server })}>
      <InspectionContext value={{ id: 'i' } as unknown as OpenInspection}>
        <AttachRequests line={{ id: 'l', requests: [{ wordingId: 'Midwifery hours' }] } as unknown as Line} words="hours" attaching={{} as Attaching} />
      </InspectionContext>
    </ApolloProvider>,
  );
  await screen.findByText('1 found');
  expect(screen.getByRole('listitem').textContent).toMatch(/Midwifery hours.*Attached/);
});
