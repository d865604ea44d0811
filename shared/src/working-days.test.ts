import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, dayInEngland, isWorkingDay, nextDay, workingDaysBetween } from './working-days.ts';

/** Christmas 2026: Boxing Day is a Saturday, and its Monday is given instead. */
const christmas = new Set(['2026-12-25', '2026-12-28', '2027-01-01']);
const none = new Set<string>();

describe('by the calendar', () => {
  test.each([
    ['a Friday leads over the weekend', '2026-11-20', 1, '2026-11-23'],
    ['a Saturday counts from Monday on', '2026-11-21', 1, '2026-11-23'],
    ['five working days are a week', '2026-11-23', 5, '2026-11-30'],
    ['bank holidays and their substitutes are left out', '2026-12-23', 3, '2026-12-30'],
    ['none is the day itself, working or not', '2026-11-22', 0, '2026-11-22'],
  ])('%s', (_what, from, count, to) => expect(addWorkingDays(from, count, christmas)).toBe(to));

  test('how far off a day is, and how long ago', () => {
    expect(workingDaysBetween('2026-11-20', '2026-12-04', none)).toBe(10);
    expect(workingDaysBetween('2026-12-04', '2026-11-20', none)).toBe(-10);
    expect(workingDaysBetween('2026-12-24', '2026-12-28', christmas)).toBe(0);
  });

  test('the day is England’s: an hour past midnight in summer is still yesterday in Greenwich', () => {
    expect(dayInEngland(new Date('2026-07-01T23:30:00Z'))).toBe('2026-07-02');
    expect(dayInEngland(new Date('2026-12-01T23:30:00Z'))).toBe('2026-12-01');
  });
});

const days = fc.date({ min: new Date('2020-01-01'), max: new Date('2035-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const holidays = fc.array(days, { maxLength: 60 }).map((list) => new Set(list));

describe('for any day, count and holidays', () => {
  test('the day reached is a working day, and is exactly that many away', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 90 }), holidays, (day, count, free) => {
      const reached = addWorkingDays(day, count, free);
      expect(isWorkingDay(reached, free)).toBe(true);
      expect(workingDaysBetween(day, reached, free)).toBe(count);
    }));
  });

  test('counts add up, and more days never lead to an earlier one', () => {
    fc.assert(fc.property(days, fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 }), holidays, (day, one, other, free) => {
      expect(addWorkingDays(addWorkingDays(day, one, free), other, free)).toBe(addWorkingDays(day, one + other, free));
      expect(addWorkingDays(day, one, free) <= addWorkingDays(day, one + other, free)).toBe(true);
    }));
  });

  test('a further bank holiday never brings the due day forward', () => {
    fc.assert(fc.property(days, fc.integer({ min: 1, max: 40 }), holidays, days, (day, count, free, more) => {
      expect(addWorkingDays(day, count, new Set([...free, more])) >= addWorkingDays(day, count, free)).toBe(true);
    }));
  });

  test('the next day is one later, over the ends of months, years and leap years', () => {
    fc.assert(fc.property(days, (day) => {
      expect(Date.parse(nextDay(day)) - Date.parse(day)).toBe(86_400_000);
    }));
  });
});
