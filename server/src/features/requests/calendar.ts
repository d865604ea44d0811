import { addWorkingDays, dayInEngland, workingDaysBetween, type BankHolidays } from '@joint/shared';
import Holidays from 'date-holidays';
import { now } from '../../platform/clock.ts';

/** Bank holidays of England by its law, with their substitute days; worked out by the package, offline. */
const england = new Holidays('GB', 'ENG', { types: ['public', 'bank'] });

const years = new Map<number, readonly string[]>();
function holidaysOf(year: number): readonly string[] {
  const known = years.get(year) ?? [...new Set(england.getHolidays(year).map(({ date }) => date.slice(0, 10)))];
  years.set(year, known);
  return known;
}

/** A due day lies at most a few months off, and what was asked before is not older than an inspection. */
const yearsBack = 1;
const yearsAhead = 3;

/** The calendar day it is in England. */
export const today = (): string => dayInEngland(now());

export function bankHolidays(): readonly string[] {
  const year = Number(today().slice(0, 4));
  return Array.from({ length: yearsBack + yearsAhead + 1 }, (_, index) => holidaysOf(year - yearsBack + index)).flat();
}

const known = (): BankHolidays => new Set(bankHolidays());

export const dueAfter = (workingDays: number): string => addWorkingDays(today(), workingDays, known());
export const workingDaysTo = (day: string): number => workingDaysBetween(today(), day, known());
