import type { JSX } from 'react';
import { Outlet, ScrollRestoration } from 'react-router';
import { useRouteFocus } from './platform/route-focus.ts';

/** What every page has: focus and scroll position as on a page load. */
export function Root(): JSX.Element {
  useRouteFocus();
  return (
    <>
      <Outlet />
      <ScrollRestoration />
    </>
  );
}
