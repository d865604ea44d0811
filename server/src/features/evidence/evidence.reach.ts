import { evidenceVisibilities, phases, type EvidenceVisibility, type Phase, type Role } from '@joint/shared';
import { roomsOf, type SeenInspection } from '../inspections/index.ts';
import { audienceOf } from './evidence.policy.ts';

export interface Member {
  readonly userId: string;
  readonly agencyId: string;
  readonly role: Role;
}
export interface EvidenceReach<M extends Member = Member> {
  readonly visibility: EvidenceVisibility;
  readonly people: number;
  readonly agencyIds: readonly string[];
  /** Who sees it now. */
  readonly readers: readonly M[];
  /** Who does not yet, and from which phase on. */
  readonly later: readonly { readonly phase: Phase; readonly member: M }[];
}
/** Whose contribution it is. */
interface Origin {
  readonly agencyId: string;
  readonly authorId: string;
}

/** Who would see a contribution for each visibility, told by the very rule that will decide it. */
export function reachOf<M extends Member>({ viewer, inspection }: SeenInspection, members: readonly M[], origin: Origin = { agencyId: viewer.agencyId, authorId: viewer.userId }): EvidenceReach<M>[] {
  const toCome = phases.slice(phases.indexOf(inspection.phase) + 1);
  return evidenceVisibilities.map((visibility) => {
    const seesIn = (phase: Phase) => {
      const audience = new Set<string>(audienceOf({ ...origin, status: 'SUBMITTED', visibility }, phase));
      return ({ userId, agencyId, role }: M) => roomsOf({ viewer: { ...viewer, userId, agencyId }, inspection: { ...inspection, phase }, role }).some((room) => audience.has(room));
    };
    const readers = members.filter(seesIn(inspection.phase));
    const later = members.filter((member) => !readers.includes(member)).flatMap((member) => {
      const phase = toCome.find((next) => seesIn(next)(member));
      return phase ? [{ phase, member }] : [];
    });
    return { visibility, people: readers.length, agencyIds: [...new Set(readers.map(({ agencyId }) => agencyId))], readers, later };
  });
}
