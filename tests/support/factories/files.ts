import type { AttachedFile } from '../../../server/src/features/files/index.ts';
import { eventually } from '../eventually.ts';
import { aPdf, type SampleFile } from '../sample-files.ts';
import type { TestApp } from '../test-app.ts';
import type { TestUser } from '../test-user.ts';

/** Attaches a file by the same steps as the screens. */
export const aFile = (app: TestApp, owner: TestUser, evidenceId: string, file: SampleFile = aPdf('Referrals waited until morning')): Promise<AttachedFile> =>
  app.features.files.put(owner.viewer, evidenceId, file);

/** Waits until the words of a file were looked through, so that others may open it. A thread that runs from its sources takes long to start on a busy machine. */
export async function untilLookedThrough(app: TestApp, fileId: string): Promise<void> {
  const check = async (): Promise<void> => {
    const [file] = await app.sql<{ status: string }>('SELECT text_status AS status FROM evidence_file WHERE id = $1', [fileId]);
    if (file?.status === 'WAITING') throw new Error(`the words of ${fileId} were not looked through`);
  };
  await eventually(check, 45_000);
}
export async function aFileLookedThrough(app: TestApp, owner: TestUser, evidenceId: string, file?: SampleFile): Promise<AttachedFile> {
  const attached = await aFile(app, owner, evidenceId, file);
  await untilLookedThrough(app, attached.id);
  return attached;
}

/** As if its words had been looked through and nothing been found, without the wait. */
export const takeAsLookedThrough = (app: TestApp, fileId: string): Promise<unknown> => app.sql(`UPDATE evidence_file SET text_status = 'READ' WHERE id = $1`, [fileId]);
