import { useEffect, useRef } from 'react';
import { useInspection } from '../../platform/inspection-context.ts';
import { useLiveEvents } from '../../platform/live/index.ts';

/** Events in a burst, such as a team being named, lead to one reload after this many milliseconds. */
const gatherFor = 200;

/** Loads the inspection anew when something of it changed: its phase, name, agencies, people or criterion leads. */
export function useInspectionUpdates(): void {
  const { refetch } = useInspection();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  useLiveEvents(({ type }) => {
    if (!type.startsWith('inspection.')) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void refetch().catch(() => undefined), gatherFor);
  });
}
