import type { RunResult } from '../round.ts';
import { count } from '../check/ledger.ts';
import type { Struck } from '../place/strikes.ts';

export interface Tally {
  readonly runs: RunResult[];
  rounds: number;
  readonly struck: Record<keyof Struck, number>;
}

const list = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts).sort(([a], [b]) => a.localeCompare(b)).map(([name, times]) => `${times.toLocaleString('en-GB')} ${name}`).join(', ') || 'none';

/** What all runs add up to. A run is one inspection with five people at work; the runs of a round share the faults that strike the service itself. */
export function report({ runs, rounds, struck }: Tally, seconds: number): string {
  const [actions, faults, promises]: Record<string, number>[] = [{}, {}, {}];
  for (const { ledger } of runs) {
    for (const [name, times] of Object.entries(ledger.actions)) count(actions ?? {}, name, times);
    for (const [name, times] of Object.entries(ledger.faults)) count(faults ?? {}, name, times);
    count(promises ?? {}, 'versions of evidence and notes', ledger.versions.length);
    count(promises ?? {}, 'edits of text', ledger.edits.length);
    count(promises ?? {}, 'files', ledger.files.length);
  }
  return [
    '', `${runs.length} runs in ${rounds} rounds, ${Math.round(seconds)} seconds (${(seconds / Math.max(1, runs.length)).toFixed(2)} a run)`,
    `  Struck whole rounds:  ${list(struck)}`,
    `  Struck one person:    ${list(faults ?? {})}`,
    `  Done by people:       ${list(actions ?? {})}`,
    `  Acknowledged:         ${list(promises ?? {})}`,
    '',
  ].join('\n');
}
