import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { LiveServer } from '../../platform/realtime/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import { createTextAside } from './text/aside/text-aside.ts';
import { createCompaction } from './text/compaction.ts';
import { createMaterialiser } from './statements/materialiser.ts';
import { createNarrativeLive } from './narrative.live.ts';
import { narrativeMatrixPart } from './narrative.matrix.sql.ts';
import { createNarrativePresenters } from './narrative.presenters.ts';
import { createNarrativeResolvers } from './narrative.resolvers.ts';
import { narrativeSearchPart } from './narrative.search.sql.ts';
import { createNarrativeService } from './narrative.service.ts';
import { createNarrativeStore } from './narrative.store.ts';
import { narrativeSummaries } from './narrative.summaries.ts';
import { createExaminer } from './text/examiner.ts';
import { createSectionLog } from './text/section-log.ts';
import { createSectionLogStore } from './text/section-log.store.ts';

export type { NewStatement } from './compose.ts';
export type { NarrativeService } from './narrative.service.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  readonly evidence: Evidence;
  readonly logger: Logger;
}

export function createNarrative({ database, agencies, frameworks, inspections, evidence, logger }: Parts) {
  const store = createNarrativeStore(database);
  const logStore = createSectionLogStore(database);
  const aside = createTextAside();
  const log = createSectionLog({ store: logStore, logger, compact: createCompaction(logStore, aside) });
  const materialise = createMaterialiser({ database, log: logStore, aside });
  const admit = createExaminer({ read: logStore.read, aside, logger });
  const service = createNarrativeService({ store, logStore, log, aside, admit, materialise, inspections: inspections.service, evidence: evidence.service });
  return {
    service,
    resolvers: createNarrativeResolvers({ service, inspections: inspections.service, agencies, frameworks }),
    presenters: createNarrativePresenters(store),
    summaries: narrativeSummaries,
    matrixPart: narrativeMatrixPart,
    searchPart: narrativeSearchPart,
    /** The live side, once there is a connection to speak through. */
    live: ({ io }: { io: () => LiveServer }) => createNarrativeLive({ io, service, log, logStore, aside, materialise, logger }),
  };
}
export type Narrative = ReturnType<typeof createNarrative>;
