import { phaseLabels, roleLabels, type EventPayload, type EventType, type FeedEvent } from '@joint/shared';
import { said, type Summaries } from '../../platform/event-log/index.ts';
import type { AgencyService } from '../agencies/index.ts';
import type { UserService } from '../users/index.ts';

const asPayload = <T extends EventType>(event: FeedEvent) => event.data as EventPayload<T>;

/** Words for what happens to an inspection itself. */
export function createInspectionSummaries(agencies: AgencyService, users: UserService): Summaries {
  async function agencyNames(ids: readonly string[]): Promise<(id: string) => string> {
    const names = new Map((await agencies.byIds([...new Set(ids)])).map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? 'an agency';
  }
  async function userNames(ids: readonly string[]): Promise<(id: string) => string> {
    const names = new Map((await users.byIds([...new Set(ids)])).map(({ id, name }) => [id, name]));
    return (id) => names.get(id) ?? 'a person';
  }

  return {
    'inspection.created': said('set up the inspection'),
    'inspection.changed': said('changed the title or area'),
    'inspection.phase-moved': async (events) =>
      events.map((event) => {
        const { to, reason } = asPayload<'inspection.phase-moved'>(event);
        return { text: `moved the inspection to ${phaseLabels[to].toLowerCase()}${reason ? `: ${reason}` : ''}` };
      }),
    'inspection.agency-joined': async (events) => {
      const nameOf = await agencyNames(events.map((event) => asPayload<'inspection.agency-joined'>(event).agencyId));
      return events.map((event) => ({ text: `added ${nameOf(asPayload<'inspection.agency-joined'>(event).agencyId)}` }));
    },
    'inspection.member-set': async (events) => {
      const nameOf = await userNames(events.map((event) => asPayload<'inspection.member-set'>(event).userId));
      return events.map((event) => {
        const { userId, role, previousRole } = asPayload<'inspection.member-set'>(event);
        return { text: `${previousRole ? 'made' : 'added'} ${nameOf(userId)} ${previousRole ? '' : 'as '}${roleLabels[role].toLowerCase()}` };
      });
    },
    'inspection.member-removed': async (events) => {
      const nameOf = await userNames(events.map((event) => asPayload<'inspection.member-removed'>(event).userId));
      return events.map((event) => ({ text: `removed ${nameOf(asPayload<'inspection.member-removed'>(event).userId)}` }));
    },
    'inspection.criterion-led': async (events) => {
      const nameOf = await agencyNames(events.map((event) => asPayload<'inspection.criterion-led'>(event).agencyId));
      return events.map((event) => ({ text: `named ${nameOf(asPayload<'inspection.criterion-led'>(event).agencyId)} to lead a criterion` }));
    },
  };
}
