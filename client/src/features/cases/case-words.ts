import { isInspector, type Role } from '@joint/shared';
import { formatDate } from '../../ui/index.ts';
import type { TrackedCase } from './use-case.ts';

const list = new Intl.ListFormat('en-GB');

/** Ids of the agencies whose sign-off stands. */
export const signedIds = ({ signOffs }: { readonly signOffs: readonly { readonly undoneAt?: unknown; readonly agency: { readonly id: string } }[] }): string[] =>
  signOffs.filter(({ undoneAt }) => !undoneAt).map(({ agency }) => agency.id);

/** "Joint page signed by 2 of 3 agencies" */
export const signedInWords = (one: Parameters<typeof signedIds>[0] & { readonly views: readonly unknown[] }): string => {
  const signed = signedIds(one).length;
  return signed === 0 ? 'Joint page not signed yet' : `Joint page signed by ${signed} of ${one.views.length} agencies`;
};

type Seen = Pick<TrackedCase, 'state' | 'views' | 'formerViews' | 'releasedAt'>;

/** Who can read what is written here, and from when, as it concerns this reader. */
export function whoSees({ state, views, formerViews, releasedAt }: Seen, { role, agencyId }: { readonly role: Role; readonly agencyId: string }): string[] {
  const own = views.find(({ agency }) => agency.id === agencyId);
  if (state === 'WITHDRAWN') return ['Nothing more is written in this case.', 'What was written is read by whoever could read it when the case was withdrawn, and by nobody else.'];
  if (formerViews.some(({ agency }) => agency.id === agencyId)) return ['Your agency was taken out of this case.', 'What it wrote is kept: a draft for your agency alone, a view that was in also for the inspectors. No other agency reads it.'];
  if (own?.isLate && !own.isOpen) return ['Your agency was asked after the others’ views were open. You read them as soon as yours is in.', 'Your draft is read by your agency alone. Once you give it in, the inspectors and the other agencies of this case read it.'];
  if (state !== 'WRITING') {
    return [
      `The agencies named here and the inspectors read all of this page${releasedAt ? `, since ${formatDate(releasedAt)}` : ''}. Nobody else does.`,
      'The views stand as they were given in. An agency can add to its own, with time and name.',
    ];
  }
  if (isInspector(role)) {
    return ['You read a view as soon as it is given in, and never a draft.', 'No agency can read another’s view yet. They open to one another when all are in, or when the lead inspector opens them with a reason.'];
  }
  const others = list.format(views.filter(({ agency }) => agency.id !== agencyId).map(({ agency }) => agency.shortName));
  return [
    'Your draft is read by your agency alone. Once you give it in, the inspectors read it.',
    `${others} can read it, and you theirs, when every view is in or the lead inspector opens them. Until then they learn only whether yours is in.`,
  ];
}
