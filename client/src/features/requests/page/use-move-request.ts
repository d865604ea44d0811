import { useApolloClient } from '@apollo/client/react';
import type { FieldFault, RequestAction, RequestState } from '@joint/shared';
import { toErrorBody, toFaults } from '../../../platform/errors.ts';
import { moveMutation, requestQuery } from '../requests.operations.ts';

/** Makes a move from where the page shows the request; when it has moved on meanwhile, the page shows that and says so. */
export function useMoveRequest({ id, state }: { readonly id: string; readonly state: RequestState }): (action: RequestAction, words?: string) => Promise<readonly FieldFault[]> {
  const client = useApolloClient();
  return async (action, words = '') => {
    try {
      await client.mutate({ mutation: moveMutation, variables: { input: { requestId: id, from: state, action, words } } });
      return [];
    } catch (error) {
      if (toErrorBody(error).code === 'CONFLICT') await client.query({ query: requestQuery, variables: { id }, fetchPolicy: 'network-only' }).catch(() => undefined);
      return toFaults(error);
    }
  };
}
