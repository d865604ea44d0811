import { useEffect, useState } from 'react';
import type { SaveStatus } from '../../../ui/index.ts';
import type { SectionProvider } from './section-provider.ts';

/** In milliseconds: how long all has to be saved before the page says so, so that it does not say something else at each key. */
const restsFor = 300;

/** How the saving of a section stands. That something is not saved is told at once; that all is, when the writer rests. */
export function useSaveStatus({ subscribe, state }: SectionProvider): SaveStatus {
  const [status, setStatus] = useState(() => state().status);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      clearTimeout(timer);
      const next = state().status;
      if (next.is === 'saved') timer = setTimeout(() => setStatus(next), restsFor);
      else setStatus((before) => (before.is === next.is && next.is !== 'failed' ? before : next));
    };
    look();
    const end = subscribe(look);
    return () => {
      end();
      clearTimeout(timer);
    };
  }, [subscribe, state]);
  return status;
}
