import DataLoader from 'dataloader';

/** Looks at each item once, however many groups there are. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}

/** What belongs to many records, in one statement. Nothing is kept between batches: a request may hold several changes, and each answers with what is there after it. */
export function groupedLoader<T>(load: (ids: readonly string[]) => Promise<T[]>, keyOf: (row: T) => string): DataLoader<string, T[]> {
  return new DataLoader<string, T[]>(async (ids) => {
    const groups = groupBy(await load([...new Set(ids)]), keyOf);
    return ids.map((id) => groups.get(id) ?? []);
  }, { cache: false });
}
