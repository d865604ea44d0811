import { useInspection } from '../../platform/inspection-context.ts';
import { useGathered } from '../../platform/live/index.ts';

/** Events in a burst, such as a team being named, lead to one reload after this many milliseconds. */
const gatherFor = 200;

/** Loads the inspection anew when something of it changed: its phase, name, agencies, people or criterion leads. */
export function useInspectionUpdates(): void {
  const { refetch } = useInspection();
  useGathered(({ type }) => (type.startsWith('inspection.') ? gatherFor : null), refetch);
}
