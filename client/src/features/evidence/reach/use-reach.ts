import { useQuery } from '@apollo/client/react';
import type { ReachFragment } from '../../../generated/graphql.ts';
import { useInspection } from '../../../platform/inspection-context.ts';
import { ownReachQuery, pieceReachQuery } from './reach.operations.ts';

export type Reach = ReachFragment;
export type Reader = Reach['readers'][number];

/** Who sees a piece for each visibility, or would see a new one of the viewer's: nothing until it is known. */
export function useReach(pieceId: string | null): readonly Reach[] {
  const { id: inspectionId } = useInspection();
  const own = useQuery(ownReachQuery, { variables: { inspectionId }, skip: pieceId !== null });
  const ofPiece = useQuery(pieceReachQuery, { variables: { id: pieceId ?? '' }, skip: pieceId === null });
  return (pieceId === null ? own.data?.inspection.evidenceReach : ofPiece.data?.evidence.reach) ?? [];
}
