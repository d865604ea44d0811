import type { Database } from '../../platform/database.ts';
import type { Agencies } from '../agencies/index.ts';
import type { Frameworks } from '../frameworks/index.ts';
import type { Inspections } from '../inspections/index.ts';
import { createMatrixResolvers } from './matrix.resolvers.ts';
import { createMatrixService } from './matrix.service.ts';
import { createMatrixStore, type MatrixPart } from './matrix.store.ts';

export type { MatrixPart } from './matrix.store.ts';

interface Parts {
  readonly database: Database;
  readonly agencies: Agencies;
  readonly frameworks: Frameworks;
  readonly inspections: Inspections;
  /** What each feature counts; a feature that has something to say of agencies and criteria adds its part in features.ts. */
  readonly parts: readonly MatrixPart[];
}

export function createMatrix({ database, parts, ...others }: Parts) {
  const service = createMatrixService(createMatrixStore(database, parts));
  return { service, resolvers: createMatrixResolvers({ ...others, service }) };
}
