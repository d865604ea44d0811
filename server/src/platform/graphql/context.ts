import { unauthenticated } from '../errors.ts';
import type { Viewer } from '../viewer.ts';

/** What every resolver is given of the request. */
export interface GraphContext {
  readonly viewer: Viewer | null;
  /** The address the request came from, for rate limits. */
  readonly ip: string;
  /** How the browser names itself. */
  readonly userAgent: string;
  /** Sets or clears the session cookie on the answer. */
  readonly sessionCookie: { readonly set: (token: string, expires: Date) => void; readonly clear: () => void };
}

/** The person who is asking; UNAUTHENTICATED when nobody is signed in. */
export function signedIn(context: GraphContext): Viewer {
  if (!context.viewer) throw unauthenticated();
  return context.viewer;
}

/** One value per request, made when first asked for: how features keep their loaders without a file that lists them. */
export function perRequest<T>(create: (context: GraphContext) => T): (context: GraphContext) => T {
  const made = new WeakMap<GraphContext, T>();
  return (context) => {
    const existing = made.get(context);
    if (existing !== undefined) return existing;
    const value = create(context);
    made.set(context, value);
    return value;
  };
}
