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

type Seen = Pick<TrackedCase, 'state' | 'views' | 'releasedAt'>;

/** Who can read what is written here, and from when, as it concerns this reader. */
export function whoSees({ state, views, releasedAt }: Seen, { role, agencyId }: { readonly role: Role; readonly agencyId: string }): string[] {
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
