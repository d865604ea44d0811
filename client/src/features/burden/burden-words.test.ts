import { expect, test } from '@jest/globals';
import { askedInWords, carriedInWords, costInWords, minutesInWords, moneyInWords, muchInWords, saidInWords, sumsInSentences, timeInWords, type AgencyBurden, type BurdenSums, type TimeGiven } from './burden-words.ts';

const time = (minutes: number, timed: number, contributions: number, costPence: number | null = null): TimeGiven => ({ minutes, timed, contributions, costPence });
const police = { id: 'police', kind: 'POLICE', name: 'Northmere Police', shortName: 'Police' } as const;
const burden = (more: Partial<AgencyBurden> = {}): AgencyBurden => ({ agency: police, asked: 3, open: 1, overdue: 0, total: time(125, 2, 5), unasked: time(0, 0, 0), ...more });

test.each([[0, '0 minutes'], [1, '1 minute'], [60, '1 hour'], [125, '2 hours 5 minutes'], [60_000, '1,000 hours']])('%d minutes read “%s”', (minutes, words) => expect(minutesInWords(minutes)).toBe(words));
test('pence read as pounds', () => expect([moneyInWords(5), moneyInWords(104_250)]).toEqual(['£0.05', '£1,042.50']));

test('a time says how much of the whole it is', () => {
  expect([timeInWords(time(0, 0, 0)), timeInWords(time(0, 0, 3)), timeInWords(time(90, 1, 3))]).toEqual(['Nothing given yet', 'Nobody has said', '1 hour 30 minutes']);
  expect([saidInWords(time(0, 0, 0)), saidInWords(time(9, 1, 1)), saidInWords(time(0, 0, 1)), saidInWords(time(9, 1, 3)), saidInWords(time(9, 12, 20))]).toEqual(
    ['', 'Its one contribution says how long it took', 'Its one contribution does not say how long it took', '1 of 3 contributions says how long it took', '12 of 20 contributions say how long they took']);
});

test('a cost is told where an agency gives a rate and says how long it took', () => {
  expect([time(0, 0, 0), time(0, 0, 0, 0), time(0, 0, 3, 0), time(60, 1, 3, 4250)].map(costInWords)).toEqual(['No rate given', 'None yet', 'Not known', '£42.50']);
});

test('what an agency was asked leaves out what is none', () => {
  expect(askedInWords({ asked: 0, open: 0, overdue: 0 })).toBe('0 asked');
  expect(askedInWords({ asked: 5, open: 2, overdue: 1 })).toBe('5 asked, 2 open, 1 overdue');
});

test.each([
  [burden(), 'has 1 open request, and answered 2. It has given 2 hours 5 minutes: 2 of 5 contributions say how long they took.'],
  [burden({ open: 2, overdue: 1, total: time(60, 1, 1, 4250) }), 'has 2 open requests, 1 overdue, and answered 1. It has given 1 hour, at a cost of £42.50: its one contribution says how long it took.'],
  [burden({ open: 0 }), 'has no open requests, and answered 3. It has given 2 hours 5 minutes: 2 of 5 contributions say how long they took.'],
  [burden({ asked: 0, open: 0, total: time(0, 0, 0) }), 'has been asked for nothing yet. It has given nothing yet.'],
  [burden({ asked: 0, open: 0, total: time(0, 0, 2, 0) }), 'has been asked for nothing yet. It has given 2 contributions and not said how long they took.'],
])('an inspector reads “%#”', (one, words) => expect(carriedInWords(one)).toBe(words));

test('whoever carries much is pointed out with why', () => {
  expect(muchInWords(burden())).toBeNull();
  expect(muchInWords(burden({ open: 3, overdue: 1 }))).toBe('Police already carries much: 3 open requests, 1 of them overdue and 2 hours 5 minutes given. Could this wait, or could you ask for less?');
  expect(muchInWords(burden({ open: 0, total: time(3000, 4, 4) }))).toBe('Police already carries much: 50 hours given. Could this wait, or could you ask for less?');
});

const sums = (more: Partial<BurdenSums> = {}): BurdenSums => ({ agencies: 5, agenciesWithRate: 0, asked: 14, open: 0, overdue: 0, time: time(2900, 32, 51), ...more });
test('the report says what was asked and given, how much of it is known, and what it cost where that is known', () => {
  expect(sumsInSentences(sums())).toEqual([
    'Inspectors sent 14 requests for evidence.', 'The 5 agencies that took part spent 48 hours 20 minutes on 51 contributions, as far as they said: 32 of 51 say how long they took. The true time is longer.',
  ]);
  expect(sumsInSentences(sums({ open: 3, overdue: 1, agenciesWithRate: 2, time: time(60, 2, 2, 4250) }))).toEqual([
    'Inspectors sent 14 requests for evidence. 3 are still open, 1 of them overdue.',
    'The 5 agencies that took part spent 1 hour on 2 contributions, as far as they said: 2 of 2 say how long they took. That is all of them.', 'At the hourly rates that 2 of 5 agencies gave, their part of that time cost £42.50.',
  ]);
  expect(sumsInSentences(sums({ agenciesWithRate: 1 })).at(-1)).toBe('What it cost is not shown: that takes two agencies or more that give an hourly rate and say how long they took.');
  expect(sumsInSentences(sums({ asked: 0, time: time(0, 0, 0) }))).toEqual(['Inspectors sent no requests for evidence.', 'Agencies have given no evidence yet.']);
});
