import type { TestApp } from '../test-app.ts';
import type { Scene } from './inspection.ts';
import type { TestUser } from './people.ts';

/** A coordinator says what an hour costs, by the same service as the screens. */
export async function aRate({ features }: TestApp, { id: inspectionId }: Pick<Scene, 'id'>, by: TestUser, rate: string, expectedPence: number | null = null): Promise<void> {
  await features.burden.service.setRate(by.viewer, { inspectionId, rate, expectedPence });
}
