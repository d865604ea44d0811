import type { BenchCase } from '../report.ts';
import type { Bench } from '../run.ts';
import { benchReading } from './reading.ts';
import { benchTables } from './tables.ts';
import { benchUploads } from './uploads.ts';

/** What is measured of evidence, one after the other. */
const parts: readonly Bench[] = [benchUploads, benchReading, benchTables];

export const benchEvidence: Bench = async (run) => {
  const cases: BenchCase[] = [];
  for (const part of parts) cases.push(...(await part(run)));
  return cases;
};
