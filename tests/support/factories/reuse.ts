import type { ContributeEvidenceInput } from '@joint/shared';
import type { EvidenceRecord } from '../../../server/src/features/evidence/index.ts';
import type { TestApp } from '../test-app.ts';
import { anEvidence } from './evidence.ts';
import type { Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

/** Evidence that its author offered for reuse, by the same services as the screens. */
export async function anOffer(app: TestApp, scene: Pick<Scene, 'id' | 'criteria'>, author: TestUser, wanted: Partial<ContributeEvidenceInput> = {}): Promise<EvidenceRecord> {
  const piece = await anEvidence(app, scene, author, { title: 'Strategy discussions of the quarter', body: 'Thirty discussions; the police came to all of them.', ...wanted });
  await app.features.reuse.service.offer(author.viewer, { evidenceId: piece.id });
  return piece;
}
