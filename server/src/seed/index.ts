import { demoWorld } from '../../../prisma/seed/demo/index.ts';
import { frameworkPacks } from '../../../prisma/seed/frameworks/index.ts';
import { statementPatterns } from '../../../prisma/seed/patterns.ts';
import type { Features } from '../features.ts';
import type { Database } from '../platform/database.ts';
import { seedDemo } from './demo.ts';
import { makeWhole } from './interrupted-demo.ts';

export { demoDirectory } from './demo-directory.ts';
export { contributionOf } from './demo-inspection.ts';

interface SeedOptions {
  readonly database: Database;
  readonly features: Features;
  readonly demo: boolean;
  readonly progress: (line: string) => void;
}

/** Reference data always; the demo only in demo mode, and only into a database without people. */
export async function seed({ database, features, demo, progress }: SeedOptions): Promise<void> {
  for (const pack of frameworkPacks) await features.frameworks.service.add(pack);
  if (demo) {
    await makeWhole(database, features.users.service.isEmpty, async () => {
      progress('Making the demo…');
      await seedDemo(features, demoWorld);
    });
  }
  // After what an interrupted demo left was cleared away, for patterns go with the agencies that keep some.
  for (const pattern of statementPatterns) await features.patterns.service.put(pattern);
}
