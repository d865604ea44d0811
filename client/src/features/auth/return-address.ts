import { paths } from '../../paths.ts';

/** Where to go after signing in: an address of this service and nothing else, whatever the link said. */
export function returnAddress(from: string | null): string {
  if (!from?.startsWith('/')) return paths.home();
  const url = new URL(from, location.origin);
  const isOwn = url.origin === location.origin && url.pathname !== paths.signIn();
  return isOwn ? url.pathname + url.search + url.hash : paths.home();
}
