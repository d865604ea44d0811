import type { JSX } from 'react';
import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { NotificationBanner } from '../ui/feedback/NotificationBanner.tsx';

interface Flashed {
  readonly flash: string;
}
const isFlashed = (state: unknown): state is Flashed => typeof state === 'object' && state !== null && 'flash' in state && typeof state.flash === 'string';

/** For `navigate(to, flash('…'))`: says on the next page what was done. */
export const flash = (done: string): { readonly state: Flashed } => ({ state: { flash: done } });

/** What the page before has done, told once: a reload does not tell it again. */
export function Flash(): JSX.Element | null {
  const { state } = useLocation() as { readonly state: unknown };
  const [done] = useState(() => (isFlashed(state) ? state.flash : null));
  useEffect(() => {
    if (done) history.replaceState({ ...history.state, usr: null }, '');
  }, [done]);
  return done ? <NotificationBanner tone="success" heading={done} /> : null;
}
