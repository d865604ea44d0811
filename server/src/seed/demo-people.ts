import type { Viewer } from '../platform/viewer.ts';

/** People and agencies of the demo by the keys its data uses. */
export interface DemoPeople {
  readonly viewer: (key: string) => Viewer;
  readonly agencyId: (key: string) => string;
}
