import { expect, test } from '@jest/globals';
import type { ProposalStatus } from '@joint/shared';
import { isShown, onStatement, originInWords } from './proposal-words.ts';

const proposal = (status: ProposalStatus, more: object = {}) => ({ statementId: 's', status, agency: { shortName: 'Police' }, settledBy: { name: 'Lena Lead' }, settledAt: '2026-03-03T10:00:00.000Z', words: 'A', acceptedWords: 'A', isChangedSince: false, ...more });

test('an accepted proposal says whose words they are, who took them and when, and whether they stand', () => {
  expect(originInWords(proposal('ACCEPTED'))).toBe('Wording proposed by Police, accepted by Lena Lead on 3 March 2026');
  expect(originInWords(proposal('ACCEPTED', { acceptedWords: 'B', isChangedSince: true }))).toBe('Wording proposed by Police, accepted with changes by Lena Lead on 3 March 2026. It has been changed since');
  for (const status of ['OPEN', 'DECLINED', 'WITHDRAWN'] as const) expect(originInWords(proposal(status))).toBeNull();
});

test('a statement shows what waits on it and the last that was accepted, whichever was proposed first', () => {
  const [open, older, newer] = [proposal('OPEN'), proposal('ACCEPTED', { settledAt: '2026-03-01T10:00:00.000Z' }), proposal('ACCEPTED')];
  expect(onStatement([open, older, newer, proposal('OPEN', { statementId: 'other' })], 's')).toEqual({ open: [open], origin: newer });
  expect(onStatement(undefined, 's')).toEqual({ open: [], origin: undefined });
});

test('a list shows what it is named for', () => {
  const all = (['OPEN', 'ACCEPTED', 'DECLINED', 'WITHDRAWN'] as const).map((status) => proposal(status));
  const shown = (show: Parameters<typeof isShown>[1]) => all.filter((one) => isShown(one, show)).map(({ status }) => status);
  expect([shown('open'), shown('accepted'), shown('declined'), shown('all').length]).toEqual([['OPEN'], ['ACCEPTED'], ['DECLINED', 'WITHDRAWN'], 4]);
});
