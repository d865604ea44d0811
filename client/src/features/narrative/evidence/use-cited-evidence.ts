import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { CitedEvidenceFragment } from '../../../generated/graphql.ts';
import { toErrorBody } from '../../../platform/errors.ts';
import { citableEvidenceQuery, citedPieceQuery } from '../narrative.operations.ts';

export type CitedEvidence = CitedEvidenceFragment;
/** Null: not this reader's to see, or of another inspection. Undefined: being looked up. */
export type EvidenceOf = (evidenceId: string) => CitedEvidence | null | undefined;

/**
 * What citations show of their evidence, looked up for this reader: nearly all of it in one question, and whatever else the text cites
 * one by one. Changes that the live feed brings are in the same cache.
 */
export function useCitedEvidence(inspectionId: string, cited: readonly string[]): EvidenceOf {
  const client = useApolloClient();
  const { data } = useQuery(citableEvidenceQuery, { variables: { inspectionId } });
  const [single, setSingle] = useState<ReadonlyMap<string, CitedEvidence | null>>(new Map());
  const asked = useRef(new Set<string>());
  const known = useMemo(() => new Map(data?.inspection.evidence.nodes.map((evidence) => [evidence.id, evidence])), [data]);

  useEffect(() => {
    if (!data) return;
    for (const id of cited) {
      if (known.has(id) || asked.current.has(id)) continue;
      asked.current.add(id);
      const found = (evidence: CitedEvidence | null): void => setSingle((before) => new Map(before).set(id, evidence));
      client.query({ query: citedPieceQuery, variables: { id } }).then(
        ({ data: answer }) => found(answer?.evidence.inspectionId === inspectionId ? answer.evidence : null),
        (error: unknown) => {
          if (['NOT_FOUND', 'INVALID_INPUT'].includes(toErrorBody(error).code)) found(null);
          else asked.current.delete(id);
        },
      );
    }
  }, [client, cited, data, known, inspectionId]);

  return useMemo(() => (id) => known.get(id) ?? single.get(id), [known, single]);
}
