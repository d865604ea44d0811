import type { DemoInspection } from '../../../prisma/seed/types.ts';
import type { Features } from '../features.ts';
import type { Viewer } from '../platform/viewer.ts';
import type { DemoPeople } from './demo-people.ts';

/** Something that someone did. */
export interface Step {
  readonly daysAgo: number;
  readonly take: () => Promise<unknown>;
}

/** An inspection of the demo in the making. */
export interface Making {
  readonly features: Features;
  readonly people: DemoPeople;
  readonly demo: DemoInspection;
  readonly inspectionId: string;
  readonly lead: Viewer;
  /** Ids of the contributions by their keys. */
  readonly ids: ReadonlyMap<string, string>;
  /** Ids of the requests, in their wording, by title. */
  readonly asked: ReadonlyMap<string, string>;
  readonly criterionId: (code: string) => string;
}

export const missing = (what: string): never => { throw new Error(`the demo's data names ${what}, which it does not have`); };
