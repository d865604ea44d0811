import { randomUUID } from 'node:crypto';
import type { ContributeEvidenceInput } from '@joint/shared';
import type { EvidenceRecord } from '../../../server/src/features/evidence/index.ts';
import type { TestApp } from '../test-app.ts';
import type { Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

/** A contribution as a browser sends it: submitted, for all agencies, about the first criterion. */
export const aContribution = (scene: Pick<Scene, 'id' | 'criteria'>, wanted: Partial<ContributeEvidenceInput> = {}): ContributeEvidenceInput => ({
  inspectionId: scene.id, id: randomUUID(), submit: true, kind: 'DATA', title: 'Referrals at night', body: 'Forty referrals waited until morning.',
  criterionIds: scene.criteria.slice(0, 1).map(({ id }) => id), periodFrom: '2026-01-05', periodTo: '2026-01-31', visibility: 'ALL_AGENCIES', ...wanted,
});

/** Adds evidence by the same service as the screens. */
export async function anEvidence(app: TestApp, scene: Pick<Scene, 'id' | 'criteria'>, author: TestUser, wanted: Partial<ContributeEvidenceInput> = {}): Promise<EvidenceRecord> {
  return (await app.features.evidence.service.contribute(author.viewer, aContribution(scene, wanted))).record;
}
