import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLive } from '../../platform/live/index.ts';
import { Presence } from '../../ui/index.ts';

/** Agencies that have the inspection open now: "3 people here: Police 1, Health 1, Ofsted 1". */
export function PeopleHere(): JSX.Element {
  const { agencyOf } = useInspection();
  const { here } = useLive();
  const known = here.flatMap(({ agencyId, people }) => {
    const agency = agencyOf(agencyId);
    return agency ? [{ agency, people }] : [];
  });
  // Somebody who joined the team a moment ago is counted before the page knows their agency.
  const others = here.filter(({ agencyId }) => !agencyOf(agencyId)).reduce((sum, { people }) => sum + people, 0);
  return <Presence here={known} others={others} />;
}
