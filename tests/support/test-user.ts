import type { Viewer } from '../../server/src/platform/viewer.ts';

/** A person with a session: `viewer` for services, `cookie` for HTTP and sockets. */
export interface TestUser {
  readonly id: string;
  readonly email: string;
  readonly viewer: Viewer;
  readonly cookie: string;
}
