import { useEffect, useRef, useState } from 'react';

const keyOf = (userId: string, inspectionId: string): string => `joint-inspection.report-read.${userId}.${inspectionId}`;

/** Storage may be switched off: then nothing is ever new, and nothing breaks. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

interface Dated { readonly updatedAt: string }
export const newest = (statements: readonly Dated[]): string => statements.reduce((latest, { updatedAt }) => (updatedAt > latest ? updatedAt : latest), '');

/**
 * Which statements changed since this person last read the report on this device. The server's times are compared with each other, so a
 * wrong clock does no harm; a first reading marks nothing. What is on the page counts as read when the reader leaves it.
 */
export function useLastRead(userId: string, inspectionId: string, statements: readonly Dated[]): (statement: Dated) => boolean {
  const key = keyOf(userId, inspectionId);
  const [lastRead] = useState(() => attempt(() => localStorage.getItem(key), null));
  const seen = useRef('');
  useEffect(() => { seen.current = newest(statements); });

  useEffect(() => {
    const leave = (): void => {
      if (seen.current) attempt(() => localStorage.setItem(key, seen.current), undefined);
    };
    const hidden = (): void => { if (document.visibilityState === 'hidden') leave(); };
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hidden);
    return () => {
      leave();
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hidden);
    };
  }, [key]);

  return ({ updatedAt }) => lastRead !== null && updatedAt > lastRead;
}
