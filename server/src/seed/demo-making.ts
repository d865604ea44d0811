import type { DemoInspection } from '../../../prisma/seed/types.ts';
import type { Features } from '../features.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { DemoPeople } from './demo-people.ts';

/** A demo inspection while it is made. */
export interface Making {
  readonly features: Features;
  readonly people: DemoPeople;
  readonly demo: DemoInspection;
  readonly inspectionId: string;
  readonly lead: Viewer;
  /** Ids of the contributions by their keys. */
  readonly ids: ReadonlyMap<string, string>;
  readonly criterionId: (code: string) => string;
}
