import { useQuery } from '@apollo/client/react';
import { paths } from '../../paths.ts';
import type { NavItem } from '../../ui/index.ts';
import { requestsItemQuery } from './requests.operations.ts';
import { useWhenRequestsChange } from './use-when-requests-change.ts';

/** Requests among the parts of an inspection, with how many wait for this reader's side; none where they may see none. */
export function useRequestsItem(inspectionId: string): readonly NavItem[] {
  const { data, refetch } = useQuery(requestsItemQuery, { variables: { inspectionId } });
  useWhenRequestsChange(refetch);
  if (!data?.inspection.requestAbilities.view) return [];
  const { requestsWaiting } = data.inspection;
  return [{ to: paths.requests(inspectionId), label: requestsWaiting > 0 ? `Requests (${requestsWaiting} waiting)` : 'Requests' }];
}
