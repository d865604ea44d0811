import type { BenchCase } from '../report.ts';
import type { Bench } from '../run.ts';
import { benchReading } from './reading.ts';
import { benchTables } from './tables.ts';
import { benchUploads } from './uploads.ts';

/** What is measured of evidence, one after the other. */
const parts: Readonly<Record<string, Bench>> = { uploads: benchUploads, reading: benchReading, tables: benchTables };

export const benchEvidence: Bench = async (run) => {
  const unknown = run.only.filter((name) => !Object.hasOwn(parts, name));
  if (unknown.length > 0) throw new Error(`The bench of evidence has no part ${unknown.join(', ')}; it has ${Object.keys(parts).join(', ')}`);
  const cases: BenchCase[] = [];
  for (const [name, part] of Object.entries(parts)) if (run.only.length === 0 || run.only.includes(name)) cases.push(...(await part(run)));
  return cases;
};
