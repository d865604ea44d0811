import type { CookieOptions } from 'express';

/** `__Host-` binds the cookie to this host and to HTTPS; browsers refuse it on plain HTTP, where the demo runs. */
export const cookieName = (secure: boolean): string => (secure ? '__Host-session' : 'ji_session');
export const cookieOptions = (secure: boolean): CookieOptions => ({ httpOnly: true, sameSite: 'lax', secure, path: '/' });

/** The session token of a Cookie header. */
export function readToken(header: string | undefined, secure: boolean): string | undefined {
  const start = `${cookieName(secure)}=`;
  return header?.split(';').map((part) => part.trim()).find((part) => part.startsWith(start))?.slice(start.length);
}
