import { useMutation, useQuery } from '@apollo/client/react';
import { useInspection } from '../../platform/inspection-context.ts';
import { attachMutation, attachedLinesQuery } from './lines.operations.ts';

/** The open lines of enquiry that something new may serve, and the way to attach it to those chosen; false where one could not be. None for whoever may not see lines. */
export function useLinesToServe() {
  const { id, abilities } = useInspection();
  const { data } = useQuery(attachedLinesQuery, { variables: { inspectionId: id }, skip: !abilities.viewLines });
  const [attach] = useMutation(attachMutation);
  return {
    lines: (data?.inspection.lines ?? []).filter((line) => line.abilities.attach).map(({ id: value, question }) => ({ value, label: question })),
    /** Attaching again changes nothing, so that a repeated send is harmless. */
    async serve(lineIds: readonly string[], wordingId: string): Promise<boolean> {
      const done = await Promise.allSettled(lineIds.map((lineId) => attach({ variables: { input: { lineId, wordingId } } })));
      return done.every(({ status }) => status === 'fulfilled');
    },
  };
}
