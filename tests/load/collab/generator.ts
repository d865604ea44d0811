// The one load generator: it types for both sides, in turn, and times every keystroke on every colleague's connection.
import { instant, sleep } from '../figures.ts';
import { serveTasks } from '../helper-process.ts';
import { chanceFrom, typistsOf, type Typist } from './typing.ts';
import { openOurs, openTheirs, type Wire } from './wires.ts';

export type Side = 'ours' | 'baseline';

export interface Place {
  readonly cookie: string;
  readonly inspectionId: string;
  readonly sectionId: string;
}
export interface Crowd {
  readonly side: Side;
  readonly origin: string;
  /** One for each connection; writers of one section follow each other. */
  readonly places: readonly Place[];
  readonly writersEach: number;
}
export interface Round {
  readonly side: Side;
  readonly seconds: number;
  /** Of one writer. */
  readonly perSecond: number;
}
export interface RoundResult {
  readonly edits: number;
  /** Milliseconds from a keystroke to each colleague. */
  readonly toPeers: Float64Array;
  /** Milliseconds from a keystroke to the server's answer: ours says that it is on disk, the other side that it is known. */
  readonly toAnswer: Float64Array;
}

const connectingAtOnce = 40;
const arrivalLimit = 30_000;

interface Seat {
  readonly wire: Wire;
  readonly typist: Typist;
  readonly colleagues: Seat[];
  readonly sentAt: number[];
  /** Of each colleague, how many keystrokes have come here. */
  readonly come: Map<Typist, number>;
  answers: number;
}

const crowds = new Map<Side, Seat[]>();
let typists: Typist[] = [];
let measured: { toPeers: number[]; toAnswer: number[] } = { toPeers: [], toAnswer: [] };

async function takeSeat({ side, origin }: Crowd, place: Place, nth: number, group: Seat[]): Promise<Seat> {
  const byClient = new Map(typists.map((typist, index) => [typist.clientId, index]));
  const hear = (arrived: ReadonlyMap<number, number>): void => {
    const now = instant();
    for (const [client, to] of arrived) {
      const from = group[byClient.get(client) ?? -1];
      if (!from || from === seat) continue;
      const { keystrokes } = from.typist;
      let next = seat.come.get(from.typist) ?? 0;
      for (; (keystrokes[next]?.end ?? Infinity) <= to; next += 1) measured.toPeers.push(now - (from.sentAt[next] ?? NaN));
      seat.come.set(from.typist, next);
    }
  };
  const answered = (): void => void measured.toAnswer.push(instant() - (seat.sentAt[seat.answers++] ?? NaN));
  const open = side === 'ours' ? openOurs : openTheirs;
  const seat: Seat = { wire: await open({ origin, ...place, heard: hear, answered }), typist: typists[nth] as Typist, colleagues: group, sentAt: [], come: new Map(), answers: 0 };
  return seat;
}

async function connect(crowd: Crowd): Promise<void> {
  const { side, places, writersEach } = crowd;
  const groups = Array.from({ length: Math.ceil(places.length / writersEach) }, (): Seat[] => []);
  const seats: Seat[] = [];
  for (let begun = 0; begun < places.length; begun += connectingAtOnce) {
    const some = places.slice(begun, begun + connectingAtOnce);
    seats.push(...(await Promise.all(some.map((place, index) => takeSeat(crowd, place, (begun + index) % writersEach, groups[Math.floor((begun + index) / writersEach)] as Seat[])))));
  }
  seats.forEach((seat, index) => groups[Math.floor(index / writersEach)]?.push(seat));
  crowds.set(side, seats);
}

async function openAll(side: Side): Promise<void> {
  const seats = crowds.get(side) ?? [];
  for (let begun = 0; begun < seats.length; begun += connectingAtOnce) await Promise.all(seats.slice(begun, begun + connectingAtOnce).map(({ wire }) => wire.open()));
}

/** Everybody types at their own moments; waits until every keystroke is with every colleague, and answered. */
async function type({ side, seconds, perSecond }: Round): Promise<RoundResult> {
  const seats = crowds.get(side) ?? [];
  measured = { toPeers: [], toAnswer: [] };
  const chance = chanceFrom(seats.length + (seats[0]?.sentAt.length ?? 0));
  const each = Math.round(seconds * perSecond);
  const due = seats.flatMap((seat) => {
    const phase = chance();
    return Array.from({ length: each }, (_none, number) => ({ seat, at: ((number + phase + (chance() - 0.5) / 2) * 1000) / perSecond }));
  }).sort((a, b) => a.at - b.at);
  const begun = instant();
  for (const { seat, at } of due) {
    const early = begun + at - instant();
    if (early > 1) await sleep(early);
    const keystroke = seat.typist.keystrokes[seat.sentAt.length];
    if (!keystroke) throw new Error('not enough keystrokes were prepared');
    seat.sentAt.push(instant());
    seat.wire.send(keystroke.update);
  }
  const expected = seats.reduce((sum, { colleagues }) => sum + (colleagues.length - 1) * each, 0);
  for (const until = instant() + arrivalLimit; measured.toPeers.length < expected || measured.toAnswer.length < due.length;) {
    if (instant() > until) throw new Error(`${side}: ${measured.toPeers.length} of ${expected} keystrokes came to colleagues, ${measured.toAnswer.length} of ${due.length} were answered`);
    await sleep(20);
  }
  return { edits: due.length, toPeers: Float64Array.from(measured.toPeers), toAnswer: Float64Array.from(measured.toAnswer) };
}

async function timeToOpen({ side, origin, place }: { side: Side; origin: string; place: Place }): Promise<number> {
  const wire = await (side === 'ours' ? openOurs : openTheirs)({ origin, ...place, heard: () => undefined, answered: () => undefined });
  const began = instant();
  await wire.open();
  const took = instant() - began;
  await wire.close();
  return took;
}

serveTasks({
  prepare: ({ text, writers, keystrokes }: { text: Uint8Array; writers: number; keystrokes: number }) => void (typists = typistsOf(text, writers, keystrokes)),
  connect, openAll, type, timeToOpen,
  close: async (side: Side) => {
    await Promise.all((crowds.get(side) ?? []).map(({ wire }) => wire.close()));
    crowds.delete(side);
  },
});
