import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import type { ErrorBody } from '@joint/shared';
import { toErrorBody } from '../../platform/errors.ts';
import { signOutBy } from '../../platform/session.ts';
import { signOutEverywhereMutation, signOutMutation } from './auth.operations.ts';

export interface SignOut {
  readonly signOut: () => void;
  readonly signOutEverywhere: () => void;
  readonly busy: boolean;
  /** Why it did not work, when it did not. */
  readonly error: ErrorBody | null;
}

export function useSignOut(): SignOut {
  const client = useApolloClient();
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<ErrorBody | null>(null);

  const run = (mutation: typeof signOutMutation | typeof signOutEverywhereMutation): void => {
    if (busy) return;
    setBusy(true);
    setError(null);
    signOutBy(() => client.mutate<unknown>({ mutation })).catch((fault: unknown) => {
      setError(toErrorBody(fault));
      setBusy(false);
    });
  };
  return { signOut: () => run(signOutMutation), signOutEverywhere: () => run(signOutEverywhereMutation), busy, error };
}
