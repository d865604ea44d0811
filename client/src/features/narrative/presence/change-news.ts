/** That somebody wrote in a statement, or took one out. */
export interface Noted {
  /** Null where the change does not say whose it is. */
  readonly person: string | null;
  /** Null for a statement that is no longer there. */
  readonly statement: object | null;
}
export interface News {
  readonly person: string | null;
  /** Each once, in the order in which they were written in. */
  readonly statements: readonly object[];
  readonly removed: number;
}
/** For each person where they were last told to be writing, and when, in milliseconds. */
export type Told = ReadonlyMap<string | null, { readonly statements: readonly object[]; readonly at: number }>;

/** In milliseconds: what is noted within this time is told together, and that somebody goes on where they were is told again after this one. */
export const newsTimes = { gather: 4_000, again: 120_000 } as const;

/** A deletion does not say whose it is; where somebody is known to write in the statement, it is taken for theirs. */
function withoutUnknown(noted: readonly Noted[], told: Told): Noted[] {
  const known = new Set([...noted.filter(({ person }) => person !== null).map(({ statement }) => statement), ...[...told].flatMap(([person, { statements }]) => (person === null ? [] : statements))]);
  return noted.filter(({ person, statement }) => person !== null || statement === null || !known.has(statement));
}

/** What of all that was noted is worth saying: that somebody began to write somewhere, and not that they go on. */
export function newsOf(all: readonly Noted[], told: Told, at: number): { readonly news: readonly News[]; readonly told: Told } {
  const noted = withoutUnknown(all, told);
  const next = new Map(told);
  const news: News[] = [];
  for (const person of new Set(noted.map((one) => one.person))) {
    const of = noted.filter((one) => one.person === person);
    const written = [...new Set(of.flatMap(({ statement }) => (statement ? [statement] : [])))];
    const removed = of.filter(({ statement }) => statement === null).length;
    const before = told.get(person);
    const isLong = before === undefined || at - before.at >= newsTimes.again;
    const statements = written.filter((statement) => isLong || !before.statements.includes(statement));
    if (statements.length > 0) next.set(person, { statements: written, at });
    if (statements.length > 0 || removed > 0) news.push({ person, statements, removed });
  }
  return { news, told: next };
}

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/** `number` says which statement it is, from 1 in the order of the text, and how it begins; null where it is none (any more). */
export function newsInWords({ person, statements, removed }: News, numberOf: (statement: object) => { readonly number: number; readonly words: string } | null): string {
  const places = statements.map(numberOf).filter((place) => place !== null);
  const who = person ?? 'A colleague';
  const [first] = places;
  const parts = [
    first && (places.length === 1
      ? `${who} is writing in statement ${first.number}${first.words && `, “${first.words}”`}`
      : `${who} is writing in statements ${listed.format(places.map(({ number }) => String(number)))}`),
    removed > 0 && `${first ? 'They' : who} took out ${removed === 1 ? 'a statement' : `${removed} statements`}`,
  ];
  return parts.filter(Boolean).join('. ');
}
