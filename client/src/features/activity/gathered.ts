interface Entry {
  readonly type: string;
  readonly summary: string;
  readonly evidenceId?: string | null;
  readonly actor?: { readonly id: string } | null;
}

export interface GatheredEntry<E extends Entry> {
  /** The first of them in the list's order: the newest. */
  readonly entry: E;
  readonly times: number;
}

const isSame = (a: Entry, b: Entry): boolean => a.type === b.type && a.summary === b.summary && a.actor?.id === b.actor?.id && a.evidenceId === b.evidenceId;

/** The same act of the same person several times in a row, such as writing in the narrative, is one entry with a number. */
export function gathered<E extends Entry>(entries: readonly E[]): readonly GatheredEntry<E>[] {
  const gatheredEntries: { entry: E; times: number }[] = [];
  for (const entry of entries) {
    const last = gatheredEntries.at(-1);
    if (last && isSame(last.entry, entry)) last.times += 1;
    else gatheredEntries.push({ entry, times: 1 });
  }
  return gatheredEntries;
}
