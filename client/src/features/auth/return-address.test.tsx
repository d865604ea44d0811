import { expect, test } from '@jest/globals';
import { returnAddress } from './return-address.ts';

test('an address of the service is kept whole', () => {
  expect(returnAddress('/inspections/1/evidence?kind=DATA#top')).toBe('/inspections/1/evidence?kind=DATA#top');
});

test.each([null, '', 'inspections', 'https://evil.example/', '//evil.example/x', '/\\evil.example', 'javascript:alert(1)', '/sign-in?from=%2Fx'])('%s leads to the first page', (from) => {
  expect(returnAddress(from)).toBe('/');
});
