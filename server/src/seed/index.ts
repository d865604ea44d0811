import { demoWorld } from '../../../prisma/seed/demo/index.ts';
import { frameworkPacks } from '../../../prisma/seed/frameworks/index.ts';
import type { Features } from '../features.ts';
import { seedDemo } from './demo.ts';

export { demoDirectory } from './demo-directory.ts';
export { contributionOf } from './demo-inspection.ts';

/** Reference data always; the demo only in demo mode, and only into a database without people. */
export async function seed({ features, demo, progress }: { features: Features; demo: boolean; progress: (line: string) => void }): Promise<void> {
  for (const pack of frameworkPacks) await features.frameworks.service.add(pack);
  if (demo && (await features.users.service.isEmpty())) {
    progress('Making the demo…');
    await seedDemo(features, demoWorld);
  }
}
