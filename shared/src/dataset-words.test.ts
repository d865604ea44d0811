import { expect, test } from '@jest/globals';
import { cellInWords, columnInWords } from './dataset-words.ts';

test('cells read as people write them', () => {
  expect([cellInWords('1019', 'WHOLE_NUMBER'), cellInWords('45.2', 'PERCENTAGE'), cellInWords('2026-06-03', 'DATE'), cellInWords('1019', 'TEXT'), cellInWords(null, 'DECIMAL')]).toEqual(['1,019', '45.2%', '3 June 2026', '1019', '']);
  expect(columnInWords({ name: 'Seen', unit: 'children', period: '2025 to 2026' })).toBe('Seen (children, 2025 to 2026)');
  expect(columnInWords({ name: 'Seen', unit: '', period: '' })).toBe('Seen');
});
