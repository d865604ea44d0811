import type { Database } from '../../platform/database.ts';
import type { Inspections } from '../inspections/index.ts';
import { childReferencePresenters } from './child-references.presenters.ts';
import { createChildReferenceResolvers } from './child-references.resolvers.ts';
import { createChildReferenceService } from './child-references.service.ts';
import { createChildReferenceStore } from './child-references.store.ts';
import { childReferenceSummaries } from './child-references.summaries.ts';

export function createChildReferences({ database, inspections }: { database: Database; inspections: Inspections }) {
  const service = createChildReferenceService({ store: createChildReferenceStore(database), inspections: inspections.service });
  return { service, resolvers: createChildReferenceResolvers(service), presenters: childReferencePresenters, summaries: childReferenceSummaries };
}
