import { expect, test } from '@jest/globals';
import { insertAt } from './insert-at.ts';

test('a reference is put where the caret stands, apart from its neighbours', () => {
  expect(insertAt('', 0, 0, 'CH-04')).toEqual({ text: 'CH-04', caret: 5 });
  expect(insertAt('We saw', 6, 6, 'CH-04')).toEqual({ text: 'We saw CH-04', caret: 12 });
  expect(insertAt('We saw at home', 7, 7, 'CH-04')).toEqual({ text: 'We saw CH-04 at home', caret: 13 });
  expect(insertAt('We saw KAYLA at home', 7, 12, 'CH-04')).toEqual({ text: 'We saw CH-04 at home', caret: 12 });
  expect(insertAt('Seen.', 5, 5, 'CH-04')).toEqual({ text: 'Seen. CH-04', caret: 11 });
  expect(insertAt('(', 1, 1, 'CH-04').text).toBe('(CH-04');
});
