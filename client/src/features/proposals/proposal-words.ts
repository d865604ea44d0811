import type { ProposalStatus } from '@joint/shared';
import { formatDate, type TagColour } from '../../ui/index.ts';

export const statusColours: Readonly<Record<ProposalStatus, TagColour>> = { OPEN: 'yellow', ACCEPTED: 'green', DECLINED: 'red', WITHDRAWN: 'grey' };

interface Settled {
  readonly status: ProposalStatus;
  readonly agency: { readonly shortName: string };
  readonly settledBy?: { readonly name: string } | null | undefined;
  readonly settledAt?: string | null | undefined;
  readonly words: string;
  readonly acceptedWords?: string | null | undefined;
  readonly isChangedSince: boolean;
}

/** Where an accepted statement's words come from: "Wording proposed by Police, accepted by Lena Lead on 3 March 2026"; null for one that was not accepted. */
export function originInWords({ status, agency, settledBy, settledAt, words, acceptedWords, isChangedSince }: Settled): string | null {
  if (status !== 'ACCEPTED' || !settledBy || !settledAt) return null;
  const accepted = acceptedWords === words ? 'accepted' : 'accepted with changes';
  return `Wording proposed by ${agency.shortName}, ${accepted} by ${settledBy.name} on ${formatDate(settledAt)}${isChangedSince ? '. It has been changed since' : ''}`;
}

/** Which proposals a list shows. */
export const shows = { open: 'Not decided', accepted: 'Accepted', declined: 'Declined or withdrawn', all: 'All' } as const;
export type Show = keyof typeof shows;
export function isShown({ status }: Pick<Settled, 'status'>, show: Show): boolean {
  if (show === 'all') return true;
  if (show === 'open') return status === 'OPEN';
  return show === 'accepted' ? status === 'ACCEPTED' : status === 'DECLINED' || status === 'WITHDRAWN';
}

interface OnStatement extends Settled {
  readonly statementId: string;
}
/** Of one statement: how many wait, and the last that was accepted. The list gives the newest first. */
export function onStatement<P extends OnStatement>(proposals: readonly P[] | undefined, statementId: string): { readonly open: readonly P[]; readonly origin: P | undefined } {
  const its = (proposals ?? []).filter((proposal) => proposal.statementId === statementId);
  const accepted = its.filter(({ status }) => status === 'ACCEPTED').toSorted((a, b) => (b.settledAt ?? '').localeCompare(a.settledAt ?? ''));
  return { open: its.filter(({ status }) => status === 'OPEN'), origin: accepted[0] };
}
