import type { TrackedCase } from './use-case.ts';

const list = new Intl.ListFormat('en-GB');

/** What a correction of the agencies brings with it, before it is saved. */
export function consequencesOf({ state, views }: Pick<TrackedCase, 'state' | 'views'>, wanted: readonly string[], names: Readonly<Record<string, string>>): string[] {
  const named = (ids: readonly string[]): string => list.format(ids.map((id) => names[id] ?? id));
  const standing = views.map(({ agency }) => agency.id);
  const [added, removed] = [wanted.filter((id) => !standing.includes(id)), standing.filter((id) => !wanted.includes(id))];
  const isWriting = state === 'WRITING';
  const awaited = [...added, ...views.filter(({ agency, isIn }) => !isIn && !removed.includes(agency.id)).map(({ agency }) => agency.id)];
  return [
    ...(added.length === 0 ? [] : isWriting
      ? [`${named(added)} will be asked for a view. The views open when it is in as well.`]
      : [`${named(added)} will be asked for a view, and reads nothing of the others’ until it has given its own in. The joint page then waits for its sign-off too.`]),
    ...(removed.length === 0 ? [] : [`${named(removed)} will be told, and keeps what it wrote: a draft for itself, a view that is in also for the inspectors. No other agency reads it.`]),
    ...(isWriting && removed.length > 0 && awaited.length === 0 ? ['All other views are in, so they open to one another as soon as you save.'] : []),
  ];
}
