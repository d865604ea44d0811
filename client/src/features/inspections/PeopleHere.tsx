import type { JSX } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLive } from '../../platform/live/index.ts';
import { useViewer } from '../../platform/viewer-context.ts';
import { Presence } from '../../ui/index.ts';

/** Agencies that have the inspection open now: "3 people here: Police 1, Health 1, Ofsted 1". */
export function PeopleHere(): JSX.Element | null {
  const { agencies } = useInspection();
  const { agency: own } = useViewer();
  const { here } = useLive();
  const known = new Map([own, ...agencies].map((agency) => [agency.id, agency]));
  const shown = here.flatMap(({ agencyId, people }) => {
    const agency = known.get(agencyId);
    return agency ? [{ agency, people }] : [];
  });
  const others = here.filter(({ agencyId }) => !known.has(agencyId)).reduce((sum, { people }) => sum + people, 0);
  return <Presence here={shown} others={others} />;
}
