import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { burdenLimits, carriesMuch, hourlyRate, muchBurden, setHourlyRateInput, toPence } from './burden.ts';

test.each([['42', 4200], ['42.50', 4250], [' £42.5 ', 4250], ['0.01', 1], ['£ 1,042.07', 104_207], ['', null], ['forty', null], ['42.505', null], ['42.', null], ['-3', null], ['1,04', null], ['50p', null], ['4e2', null]])(
  '“%s” is %s pence', (typed, pence) => expect(toPence(typed)).toBe(pence));

test('every amount in pence is read back from the way it is written', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 10 ** 9 }), (pence) => {
    expect(toPence(`£${(pence / 100).toLocaleString('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 })}`)).toBe(pence);
  }));
});

test('a rate may be left empty, and is more than nothing and no more than the limit', () => {
  expect([hourlyRate.parse(' '), hourlyRate.parse('0.01'), hourlyRate.parse(String(burdenLimits.ratePence / 100))]).toEqual([null, 1, burdenLimits.ratePence]);
  const faultOf = (rate: unknown) => setHourlyRateInput.safeParse({ inspectionId: '7b1f4a34-7f55-4d3e-9d31-6d3f1f0c8a01', expectedPence: null, rate }).error?.issues.map(({ path, message }) => [path.join(), message]);
  expect(faultOf('0')).toEqual([['rate', 'The hourly rate must be more than £0; leave it empty to give none']]);
  expect(faultOf('500.01')).toEqual([['rate', 'The hourly rate must be £500 or less']]);
  expect(faultOf('a lot')).toEqual([['rate', 'Enter the hourly rate in pounds and pence, like 42.50']]);
  expect(faultOf(null)).toEqual([['rate', 'Enter the hourly rate, or leave it empty']]);
});

test('an agency carries much with three open requests, one that is late, or a working week given', () => {
  const little = { open: 0, overdue: 0, minutes: 0 };
  expect(carriesMuch({ open: muchBurden.open - 1, overdue: 0, minutes: muchBurden.minutes - 1 })).toBe(false);
  expect([{ open: 3 }, { overdue: 1 }, { minutes: 37 * 60 }].map((one) => carriesMuch({ ...little, ...one }))).toEqual([true, true, true]);
});
