import type { Inspected, People } from '../support/inspection-at-work.ts';
import { documentOf, stateOf } from './check/check-text.ts';
import { faultsOf } from './check/check.ts';
import { readFacts } from './check/facts.ts';
import { openLedger, type Ledger } from './check/ledger.ts';
import { openLine } from './place/line.ts';
import type { Place } from './place/place.ts';
import { strikes, type Struck } from './place/strikes.ts';
import { contributor } from './people/contributor.ts';
import { noteTaker } from './people/note-taker.ts';
import type { Stage } from './people/stage.ts';
import { uploader } from './people/uploader.ts';
import { writers } from './people/writers.ts';
import type { Random } from './support/random.ts';
import { untilDone } from './support/waiting.ts';

/** One inspection, everybody on it, and what came of it. */
export interface RunResult {
  readonly number: number;
  readonly faults: readonly string[];
  readonly ledger: Ledger;
}
export interface RoundResult {
  readonly runs: readonly RunResult[];
  readonly struck: Struck;
}

const rest = (reason: unknown): string => (reason instanceof Error ? reason.message : String(reason));

async function oneRun(place: Place, { lead, inspectors, contributors }: People, inspection: Inspected, random: Random): Promise<{ ledger: Ledger; stage: Stage }> {
  const [sectionId = ''] = inspection.sectionIds;
  const ledger = openLedger();
  const stage: Stage = {
    inspection, sectionId, ledger,
    textOfLog: async () => stateOf(documentOf((await place.database.query<{ update: Buffer }>('SELECT update FROM narrative_update WHERE section_id = $1 ORDER BY id', [sectionId])).map(({ update }) => update))),
    line(chance) {
      const first = chance.between(0, place.nodes.length - 1);
      return openLine(() => [...place.nodes.slice(first), ...place.nodes.slice(0, first)].map(({ port }) => port));
    },
  };
  const [one, other] = contributors;
  if (!one || !other) throw new Error('the team is too small');
  const parts = await Promise.all([
    contributor(stage, one, random.of('contributor')), noteTaker(stage, lead, random.of('note-taker')), uploader(stage, other, random.of('uploader')), writers(stage, inspectors, random.of('writers')),
  ]);
  const outcomes = await Promise.allSettled(parts.map((part) => part()));
  ledger.complaints.push(...outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [rest(outcome.reason)] : [])));
  return { ledger, stage };
}

/** Statements are derived a moment after an edit is acknowledged. */
const derived = ({ database }: Place, sectionId: string): Promise<true> =>
  untilDone('deriving statements', async () => {
    const [row] = await database.query<{ isDone: boolean }>('SELECT d.up_to >= s.latest_update AS "isDone" FROM narrative_section s JOIN narrative_derivation d ON d.section_id = s.id WHERE s.id = $1', [sectionId]);
    return row?.isDone ? true : undefined;
  });

/** Several runs at the same time, under faults that strike all of them. */
export async function oneRound(place: Place, numbers: readonly number[], random: Random): Promise<RoundResult> {
  await Promise.any(place.nodes.map((node) => node.back()));
  const inspections: Inspected[] = [];
  const teams = place.teams.slice(0, numbers.length);
  for (const team of teams) inspections.push(await untilDone('setting up an inspection', () => place.workplace.inspect(team)));
  const shared = strikes(place, random.of('shared'));
  const working = Promise.all(teams.map((team, index) => oneRun(place, team, inspections[index] ?? missing(), random.of(`run ${numbers[index]}`))));
  const struck = await shared;
  const done = await working;
  const runs: RunResult[] = [];
  for (const [index, { ledger, stage }] of done.entries()) {
    const late = await derived(place, stage.sectionId).then(() => [], (reason: unknown) => [rest(reason)]);
    const facts = await readFacts(place.database, place.filesDir, { id: stage.inspection.id, sectionId: stage.sectionId });
    runs.push({ number: numbers[index] ?? 0, ledger, faults: [...late, ...faultsOf(ledger, facts)] });
  }
  return { runs, struck };
}
const missing = (): never => { throw new Error('there is no inspection for this team'); };
