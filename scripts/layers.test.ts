import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';

const projectRoot = new URL('..', import.meta.url);
const { forbidden } = createRequire(import.meta.url)('../.dependency-cruiser.cjs') as { forbidden: { name: string; from: { path?: string }; to: { path?: string } }[] };

const namesIn = (pattern: unknown): string[] => /\((.*)\)/.exec(String(pattern))?.[1]?.split('|') ?? [];

test('every feature of the server stands in a layer, and every layer names features that exist', () => {
  const lowest = forbidden.find(({ name }) => name === 'features-point-down-1');
  const layered = [lowest?.from.path, lowest?.to.path].flatMap(namesIn);
  expect(layered.toSorted()).toEqual(readdirSync(new URL('server/src/features', projectRoot)).toSorted());
});
