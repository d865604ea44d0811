import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { announce } from '../../platform/announcer.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';
import { matrixQuery } from './matrix.operations.ts';
import { changedCells, countsInWords, stateInWords, type Matrix } from './matrix-words.ts';

/** Somebody who writes changes the narrative every second; the matrix is asked for again this long after the first change, in milliseconds. */
const gatherFor = 700;

export interface LiveMatrix {
  readonly matrix: Matrix | undefined;
  readonly mayAsk: boolean;
  /** Keys of the cells that changed since the page was opened. */
  readonly changed: ReadonlySet<string>;
  readonly error: unknown;
  readonly refetch: () => Promise<unknown>;
}

/** The matrix, asked for again whenever something happens in the inspection: what counts in it is for the server to say. */
export function useMatrix(): LiveMatrix {
  const { id, viewer } = useInspection();
  const { data, error, refetch } = useQuery(matrixQuery, { variables: { inspectionId: id }, fetchPolicy: 'cache-and-network' });
  const matrix = data?.inspection.matrix;
  const isLive = useRef(false);
  useGathered(() => gatherFor, () => {
    isLive.current = true;
    return refetch();
  });

  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set());
  const shown = useRef<Matrix>(undefined);
  useEffect(() => {
    const before = shown.current;
    shown.current = matrix;
    if (!before || !matrix || !isLive.current) return;
    const cells = changedCells(before, matrix);
    if (cells.length === 0) return;
    setChanged((known) => new Set([...known, ...cells.map(({ key }) => key)]));
    for (const { row, cell } of cells.slice(0, 3)) {
      announce(`${row.criterion.title}, ${cell.agency.shortName}: ${[stateInWords(cell, cell.agency.id === viewer.agencyId), countsInWords(cell)].filter(Boolean).join(', ')}`);
    }
  }, [matrix, viewer.agencyId]);
  return { matrix, mayAsk: data?.inspection.requestAbilities.prepare ?? false, changed, error, refetch };
}
