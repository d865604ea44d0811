import { useQuery } from '@apollo/client/react';
import { useInspection } from '../../../platform/inspection-context.ts';
import { useLiveEvents } from '../../../platform/live/index.ts';
import { teamQuery } from '../inspections.operations.ts';
import type { Member } from './team-groups.ts';

export interface Team {
  /** Undefined until they are here. */
  readonly members: readonly Member[] | undefined;
  readonly error: unknown;
  readonly retry: () => void;
}

/** The people of the inspection, kept current. */
export function useTeam(): Team {
  const { id } = useInspection();
  const { data, error, refetch } = useQuery(teamQuery, { variables: { id } });
  const retry = (): void => void refetch().catch(() => undefined);
  useLiveEvents(({ type }) => { if (type === 'inspection.member-set' || type === 'inspection.member-removed') retry(); });
  return { members: data?.inspection.members, error, retry };
}
