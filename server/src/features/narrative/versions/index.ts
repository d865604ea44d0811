import type { Database } from '../../../platform/database.ts';
import type { InspectionService } from '../../inspections/index.ts';
import type { Users } from '../../users/index.ts';
import type { Materialise } from '../statements/materialiser.ts';
import type { TextAside } from '../text/aside/text-aside.ts';
import type { SectionLogStore } from '../text/section-log.store.ts';
import { createAutomaticVersions } from './automatic-versions.ts';
import { createRestore } from './restore.ts';
import type { NarrativeService } from '../narrative.service.ts';
import { createVersionTexts } from './version-texts.ts';
import { versionPresenters } from './versions.presenters.ts';
import { createVersionResolvers } from './versions.resolvers.ts';
import { createVersionService } from './versions.service.ts';
import { createVersionStore } from './versions.store.ts';
import { createVersionSummaries } from './versions.summaries.ts';

interface Parts {
  readonly database: Database;
  readonly logStore: SectionLogStore;
  readonly aside: TextAside;
  readonly materialise: Materialise;
  readonly narrative: NarrativeService;
  readonly inspections: InspectionService;
  readonly users: Users;
}

/** The history of the narrative: places in its log, named or read off, to be read, compared, restored and frozen. */
export function createVersions({ database, logStore, aside, materialise, narrative, inspections, users }: Parts) {
  const store = createVersionStore(database);
  const texts = createVersionTexts({ store, aside });
  const service = createVersionService({ store, texts, inspections, readOff: createAutomaticVersions({ store, transaction: database.transaction }) });
  const restore = createRestore({ store, versions: service, texts, logStore, aside, inspections, write: narrative.write, materialise });
  return {
    service, restore,
    resolvers: createVersionResolvers({ service, restore, users }),
    presenters: versionPresenters,
    summaries: createVersionSummaries(store),
  };
}
