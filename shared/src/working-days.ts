/** Working days of England: Monday to Friday, bank holidays left out. Days are `YYYY-MM-DD`, which also sorts as text. */
export type BankHolidays = ReadonlySet<string>;

const dayMs = 24 * 60 * 60 * 1000;
const instantOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (instant: number): string => new Date(instant).toISOString().slice(0, 10);

const inLondon = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** The calendar day it is in England at an instant: a request due today is not late before midnight there. */
export const dayInEngland = (instant: Date): string => inLondon.format(instant);

export const nextDay = (day: string): string => dayOf(instantOf(day) + dayMs);

export function isWorkingDay(day: string, holidays: BankHolidays): boolean {
  const weekday = new Date(instantOf(day)).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !holidays.has(day);
}

/** The working day that comes `count` working days after a day; the day itself is not counted. A count of 0 is the day itself. */
export function addWorkingDays(day: string, count: number, holidays: BankHolidays): string {
  let reached = day;
  for (let left = count; left > 0; ) {
    reached = nextDay(reached);
    if (isWorkingDay(reached, holidays)) left -= 1;
  }
  return reached;
}

/** How many working days lie after one day up to and with another; negative when the other came before. */
export function workingDaysBetween(from: string, to: string, holidays: BankHolidays): number {
  if (to < from) return -workingDaysBetween(to, from, holidays);
  let count = 0;
  for (let day = from; day < to; ) {
    day = nextDay(day);
    if (isWorkingDay(day, holidays)) count += 1;
  }
  return count;
}
