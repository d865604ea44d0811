import type { AttachedFile } from '../../../server/src/features/files/index.ts';
import { aPdf, type SampleFile } from '../sample-files.ts';
import type { TestApp } from '../test-app.ts';
import type { TestUser } from '../test-user.ts';

/** Attaches a file by the same steps as the screens. */
export const aFile = (app: TestApp, owner: TestUser, evidenceId: string, file: SampleFile = aPdf('Referrals waited until morning')): Promise<AttachedFile> =>
  app.features.files.put(owner.viewer, evidenceId, file);
