import { print, type DocumentNode } from 'graphql';
import { contributeEvidenceMutation, evidencePageQuery, reviseEvidenceMutation, withdrawEvidenceMutation } from '../../../client/src/features/evidence/evidence.operations.ts';
import type { EvidencePiece } from '../../../client/src/features/evidence/feed/evidence-piece.ts';
import { contentOf } from '../../../client/src/features/evidence/form/form-values.ts';
import type { EvidenceServer } from '../../../client/src/features/evidence/form/send-evidence.ts';
import { throwable } from '../../../client/src/platform/errors.ts';
import type { ErrorBody } from '@joint/shared';
import { ask as askOver } from '../../support/graphql-client.ts';
import type { Ledger } from '../check/ledger.ts';

/** Longest wait for an answer, in milliseconds: a connection may be swallowed in silence. */
const patience = 15_000;

export type Ask = <T>(query: DocumentNode | string, variables: object) => Promise<T>;

/** GraphQL as the pages ask it: an error is thrown with its code, and the network's own as they come. */
export const openAsk = (origin: () => string, cookie: string): Ask =>
  async <T>(query: DocumentNode | string, variables: object): Promise<T> => {
    let late: ReturnType<typeof setTimeout> | undefined;
    const tooLate = new Promise<never>((_resolve, reject) => { late = setTimeout(() => reject(throwable({ code: 'UNAVAILABLE', message: 'no answer in time' })), patience); });
    try {
      const { data, errors } = await Promise.race([askOver<T>(origin(), cookie, typeof query === 'string' ? query : print(query), variables).catch(unreadable), tooLate]);
      const [first] = errors ?? [];
      if (first) throw throwable({ ...(first.extensions as unknown as ErrorBody), message: first.message });
      if (!data) throw throwable({ code: 'UNAVAILABLE', message: 'an answer without content' });
      return data;
    } finally {
      clearTimeout(late);
    }
  };

/** An answer that is no JSON comes from a node that starts or stops. */
function unreadable(error: unknown): never {
  throw error instanceof SyntaxError ? throwable({ code: 'UNAVAILABLE', message: 'no answer of the service' }) : error;
}

/** The server as the forms and notes speak to it, with every answer written down as a promise. */
export interface PromisingServer extends EvidenceServer {
  readonly withdraw: (input: { readonly evidenceId: string; readonly expectedVersion: number; readonly reason: string }) => Promise<EvidencePiece>;
}

export function openEvidenceServer(ask: Ask, ledger: Ledger): PromisingServer {
  const promised = (piece: EvidencePiece): EvidencePiece => {
    ledger.versions.push({ evidenceId: piece.id, version: piece.version, status: piece.status, content: contentOf(piece) });
    return piece;
  };
  return {
    contribute: async (input) => promised((await ask<{ contributeEvidence: EvidencePiece }>(contributeEvidenceMutation, { input })).contributeEvidence),
    revise: async (input) => promised((await ask<{ reviseEvidence: EvidencePiece }>(reviseEvidenceMutation, { input })).reviseEvidence),
    withdraw: async (input) => promised((await ask<{ withdrawEvidence: EvidencePiece }>(withdrawEvidenceMutation, { input })).withdrawEvidence),
    current: async (id) => (await ask<{ evidence: EvidencePiece }>(evidencePageQuery, { id })).evidence,
  };
}
