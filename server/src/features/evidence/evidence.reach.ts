import { evidenceVisibilities, type EvidenceVisibility, type Role } from '@joint/shared';
import { roomsOf, type SeenInspection } from '../inspections/index.ts';
import { audienceOf } from './evidence.policy.ts';

export interface EvidenceReach {
  readonly visibility: EvidenceVisibility;
  readonly people: number;
  readonly agencyIds: readonly string[];
}
interface Member {
  readonly userId: string;
  readonly agencyId: string;
  readonly role: Role;
}

/** Who would see a contribution of this person's, counted by the very rule that will decide it. */
export function reachOf({ viewer, inspection }: SeenInspection, members: readonly Member[]): EvidenceReach[] {
  return evidenceVisibilities.map((visibility) => {
    const audience = new Set<string>(audienceOf({ agencyId: viewer.agencyId, authorId: viewer.userId, status: 'SUBMITTED', visibility }, inspection.phase));
    const readers = members.filter(({ userId, agencyId, role }) => roomsOf({ viewer: { ...viewer, userId, agencyId }, inspection, role }).some((room) => audience.has(room)));
    return { visibility, people: readers.length, agencyIds: [...new Set(readers.map(({ agencyId }) => agencyId))] };
  });
}
