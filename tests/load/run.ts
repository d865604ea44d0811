import type { OwnDatabase } from './own-database.ts';
import type { BenchCase } from './report.ts';

/** What every bench is given. */
export interface BenchRun {
  readonly database: OwnDatabase;
  /** A short form that proves the bench works; its figures mean nothing. */
  readonly isQuick: boolean;
  /** Parts of the bench to run; none named, all of them. */
  readonly only: readonly string[];
  /** Folder for CPU profiles of our server, where the person asked for them. */
  readonly profile: string | undefined;
  /** Tells the person who waits; never on standard output. */
  readonly say: (line: string) => void;
}

export type Bench = (run: BenchRun) => Promise<BenchCase[]>;
