import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { attachedLinesQuery } from './lines.operations.ts';
import { useLineUpdates } from './use-line.ts';

/** How many lines of enquiry each statement of a section serves, live; null for whoever may not see lines. */
export function useServedLines(sectionId: string): ((statementId: string) => number) | null {
  const { id, abilities } = useInspection();
  const { data, refetch } = useQuery(attachedLinesQuery, { variables: { inspectionId: id }, skip: !abilities.viewLines });
  useLineUpdates(async () => (abilities.viewLines ? refetch() : undefined));
  return useMemo(() => {
    if (!abilities.viewLines) return null;
    const served = data?.inspection.lines.flatMap(({ statements }) => statements.filter((one) => one.sectionId === sectionId).map(({ statementId }) => statementId)) ?? [];
    return (statementId) => served.filter((one) => one === statementId).length;
  }, [data, sectionId, abilities.viewLines]);
}
