import { paths } from '../paths.ts';
import { forgetRemembered } from './device/index.ts';

/** Leaving the page drops all that was loaded for the person, open connections included; nobody after them finds any of it. */
let isLeaving = false;

function leaveFor(address: string): void {
  isLeaving = true;
  location.replace(address);
}

/** Called by whatever learns that nobody is signed in any more: a refused query, a refused live connection. Asks to sign in, and comes back. */
export function sessionEnded(): void {
  if (isLeaving || location.pathname === paths.signIn()) return;
  forgetRemembered();
  leaveFor(paths.signIn({ from: location.pathname + location.search, why: 'ended' }));
}

/** Signs out by `work`, then leaves for the sign-in page; when it fails the page stays and the error is thrown. */
export async function signOutBy(work: () => Promise<unknown>): Promise<void> {
  isLeaving = true;
  try {
    await work();
  } catch (error) {
    isLeaving = false;
    throw error;
  }
  forgetRemembered();
  leaveFor(paths.signIn({ why: 'signed-out' }));
}

/** After signing in: the address the person came for. */
export const signedIn = (to: string): void => leaveFor(to);
