import type { Database } from '../../platform/database.ts';
import type { Logger } from '../../platform/logger.ts';
import type { LiveServer } from '../../platform/realtime/index.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Evidence } from '../evidence/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import type { Users } from '../users/index.ts';
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
import type { NarrativeSectionView } from './narrative.views.ts';
import { createReword } from './rewording/reword.ts';
import type { PlaceReader } from './places/place-reader.ts';
import { createWordsPlaces } from './places/words-places.ts';
import { createExaminer } from './text/examiner.ts';
import { createGathering } from './text/gathering.ts';
import { createSectionLog } from './text/section-log.ts';
import { createSectionLogStore } from './text/section-log.store.ts';
import { createVersions } from './versions/index.ts';

export type { NewStatement } from './compose.ts';
export type { ReplaceStatementWords, Reword } from './rewording/reword.ts';
export { wordingOf } from './rewording/wording.ts';
export type { NarrativeService } from './narrative.service.ts';
export { placeReader, type PlaceFound, type PlaceReader } from './places/place-reader.ts';
export type NarrativeSections = readonly NarrativeSectionView[];

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly users: Users;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  readonly evidence: Evidence;
  readonly logger: Logger;
  /** Of features whose things belong to evidence: how each tells of places in them. Put together in features.ts. */
  readonly places: readonly PlaceReader[];
}

export function createNarrative({ database, agencies, users, frameworks, inspections, evidence, logger, places }: Parts) {
  const store = createNarrativeStore(database);
  const logStore = createSectionLogStore(database);
  const aside = createTextAside();
  const log = createSectionLog({ store: logStore, logger, compact: createCompaction(logStore, aside), gather: createGathering() });
  const materialise = createMaterialiser({ database, log: logStore, aside });
  const admit = createExaminer({ read: logStore.read, aside, logger });
  const service = createNarrativeService({ store, logStore, log, aside, admit, materialise, inspections: inspections.service, evidence: evidence.service, places: [createWordsPlaces(evidence.service), ...places] });
  const versions = createVersions({ database, logStore, aside, materialise, narrative: service, inspections: inspections.service, users });
  const own = createNarrativeResolvers({ service, inspections: inspections.service, agencies, frameworks, users });
  return {
    service,
    versions: versions.service,
    restoreVersion: versions.restore,
    /** For features above that decide on a statement's words. */
    reword: createReword({ logStore, log, aside, inspections: inspections.service, materialise }),
    resolvers: { ...own, ...versions.resolvers, Query: { ...own.Query, ...versions.resolvers.Query }, Inspection: { ...own.Inspection, ...versions.resolvers.Inspection } },
    presenters: { ...createNarrativePresenters(store), ...versions.presenters },
    summaries: { ...narrativeSummaries, ...versions.summaries },
    matrixPart: narrativeMatrixPart,
    searchPart: narrativeSearchPart,
    /** The live side, once there is a connection to speak through. */
    live: ({ io }: { io: () => LiveServer }) => createNarrativeLive({ io, service, log, logStore, aside, materialise, logger }),
  };
}
export type Narrative = ReturnType<typeof createNarrative>;
