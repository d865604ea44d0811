import { isAgencyStaff, isAwaited, isInspector, isOverdue, type NotifiedEvent, type RequestState } from '@joint/shared';
import type { Access } from '../inspections/index.ts';

/** What the rules ask of a request and of the event about it. */
export interface NotifiedFacts {
  readonly type: NotifiedEvent;
  /** Whoever did it; null for the clock. */
  readonly actorId: string | null;
  /** To whom it was given then; undefined where the event is about something else. */
  readonly givenTo: string | null | undefined;
  readonly agencyId: string;
  readonly askedById: string;
  readonly assigneeId: string | null;
  readonly state: RequestState;
  readonly dueOn: string | null;
}

/** In the agency asked: the colleague who works on it, or else its coordinators, or else everybody who could. */
function ofAgency({ agencyId, assigneeId }: NotifiedFacts, people: readonly Access[]): readonly Access[] {
  const staff = people.filter(({ role, viewer }) => isAgencyStaff(role) && viewer.agencyId === agencyId);
  const assignee = staff.filter(({ viewer }) => viewer.userId === assigneeId);
  const coordinators = staff.filter(({ role }) => role === 'AGENCY_COORDINATOR');
  return assignee.length > 0 ? assignee : coordinators.length > 0 ? coordinators : staff;
}
const asker = ({ askedById }: NotifiedFacts, people: readonly Access[]): readonly Access[] => people.filter(({ role, viewer }) => isInspector(role) && viewer.userId === askedById);

/** Whether what happened still waits for somebody. */
function stillWaits({ type, state, dueOn, assigneeId, givenTo }: NotifiedFacts, today: string): boolean {
  if (type === 'request.answered') return state === 'ANSWERED';
  if (type === 'request.returned') return state === 'RETURNED';
  if (type === 'request.overdue') return isOverdue({ state, dueOn }, today);
  if (type === 'request.assigned') return isAwaited(state) && givenTo !== null && givenTo === assigneeId;
  return isAwaited(state);
}

/** Who is to be told now, of those who may see the request now; nobody of what they did themselves. */
export function toldOf(facts: NotifiedFacts, people: readonly Access[], today: string): readonly Access[] {
  if (!stillWaits(facts, today)) return [];
  const { type } = facts;
  const concerned = type === 'request.answered' ? asker(facts, people) : type === 'request.overdue' ? [...ofAgency(facts, people), ...asker(facts, people)] : ofAgency(facts, people);
  return concerned.filter(({ viewer }) => viewer.userId !== facts.actorId);
}
