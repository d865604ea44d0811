import { useApolloClient } from '@apollo/client/react';
import { useMemo } from 'react';
import { contributeEvidenceMutation, evidencePageQuery, reviseEvidenceMutation } from '../evidence.operations.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import type { EvidenceServer } from './send-evidence.ts';

function answered(piece: EvidencePiece | undefined): EvidencePiece {
  if (!piece) throw new Error('the answer held no evidence');
  return piece;
}

/** The server as the forms speak to it. Whatever it answers is in the cache, and so on every page, before the form goes on. */
export function useEvidenceServer(): EvidenceServer {
  const client = useApolloClient();
  return useMemo<EvidenceServer>(
    () => ({
      contribute: async ({ criterionIds, ...input }) => {
        const { data } = await client.mutate({ mutation: contributeEvidenceMutation, variables: { input: { ...input, criterionIds: [...criterionIds] } } });
        return answered(data?.contributeEvidence);
      },
      revise: async ({ criterionIds, ...input }) => {
        const { data } = await client.mutate({ mutation: reviseEvidenceMutation, variables: { input: { ...input, criterionIds: [...criterionIds] } } });
        return answered(data?.reviseEvidence);
      },
      current: async (id) => {
        const { data } = await client.query({ query: evidencePageQuery, variables: { id }, fetchPolicy: 'network-only' });
        return answered(data?.evidence);
      },
    }),
    [client],
  );
}
