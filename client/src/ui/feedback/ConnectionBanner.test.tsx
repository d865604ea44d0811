import { expect, test } from '@jest/globals';
import type { ConnectionStatus } from './ConnectionBanner.tsx';
import { connectionInWords } from './ConnectionBanner.tsx';

test.each<[ConnectionStatus, string]>([
  [{ is: 'connected' }, ''],
  [{ is: 'caught-up', awayFor: 180_000, changes: 4 }, 'You were offline for 3 minutes. 4 changes came in.'],
  [{ is: 'caught-up', awayFor: 20_000, changes: 1 }, 'You were offline for less than a minute. 1 change came in.'],
  [{ is: 'caught-up', awayFor: 7_200_000, changes: 0 }, 'You were offline for 2 hours. Nothing changed.'],
])('%j reads "%s"', (status, words) => expect(connectionInWords(status)).toBe(words));
