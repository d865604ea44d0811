import { useQuery } from '@apollo/client/react';
import type { ChildReferences_RegisterQuery } from '../../generated/graphql.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';
import { childRegisterQuery } from './child-references.operations.ts';

export type Register = NonNullable<ChildReferences_RegisterQuery['inspection']['childRegister']>;
export type Reference = Register['references'][number];

export interface RegisterState {
  /** Null for whoever has none here; undefined until it is known. */
  readonly register: Register | null | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The register of this person's agency, current while it is open. */
export function useRegister(): RegisterState {
  const { id: inspectionId } = useInspection();
  const { data, error, refetch } = useQuery(childRegisterQuery, { variables: { inspectionId }, fetchPolicy: 'cache-and-network' });
  const again = (): void => void refetch().catch(() => undefined);
  useLiveEvents(({ type }) => {
    if (type.startsWith('child-reference.') || type === 'inspection.phase-moved') again();
  });
  return { register: data?.inspection.childRegister, error: data ? undefined : error, retry: again };
}
