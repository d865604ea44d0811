import { carriesMuch } from '@joint/shared';
import type { Report_BurdenSumsQuery, TimeGivenPage_BurdenQuery, TimeSpentFragment } from '../../generated/graphql.ts';
import { countOf } from '../../ui/index.ts';

export type Burden = TimeGivenPage_BurdenQuery['inspection']['burden'];
export type AgencyBurden = Burden['agencies'][number];
export type RequestBurden = Burden['requests'][number];
export type TimeGiven = Omit<TimeSpentFragment, '__typename'>;
export type BurdenSums = NonNullable<Report_BurdenSumsQuery['inspection']['burdenSums']>;

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** Pence as money: "£1,042.50". */
export const moneyInWords = (pence: number): string => pounds.format(pence / 100);

/** Minutes as a person says them: "35 minutes", "1 hour", "48 hours 20 minutes". */
export function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 && countOf(hours, 'hour'), (rest > 0 || hours === 0) && countOf(rest, 'minute')].filter(Boolean).join(' ');
}

/** The time itself, or why there is none to tell. */
export function timeInWords({ minutes, timed, contributions }: TimeGiven): string {
  if (contributions === 0) return 'Nothing given yet';
  return timed === 0 ? 'Nobody has said' : minutesInWords(minutes);
}

/** How much of the whole the time is, so that a sum is never read as all of it: "12 of 20 contributions say how long they took". */
export function saidInWords({ timed, contributions }: TimeGiven): string {
  if (contributions === 0) return '';
  if (contributions === 1) return timed === 1 ? 'Its one contribution says how long it took' : 'Its one contribution does not say how long it took';
  return `${timed.toLocaleString('en-GB')} of ${countOf(contributions, 'contribution')} ${timed === 1 ? 'says how long it took' : 'say how long they took'}`;
}

/** What the time cost, or why that is not known. */
export function costInWords({ costPence, timed, contributions }: TimeGiven): string {
  if (costPence === null) return 'No rate given';
  if (contributions === 0) return 'None yet';
  return timed === 0 ? 'Not known' : moneyInWords(costPence);
}

/** Whether the true time is longer than what is told. */
export const isPartly = ({ timed, contributions }: TimeGiven): boolean => timed < contributions;

/** What was asked: "5 asked, 2 open, 1 overdue". */
export const askedInWords = ({ asked, open, overdue }: Pick<AgencyBurden, 'asked' | 'open' | 'overdue'>): string =>
  [`${asked} asked`, open > 0 && `${open} open`, overdue > 0 && `${overdue} overdue`].filter(Boolean).join(', ');

/** What one agency has been asked and has given so far, as a sentence that begins with its name. */
export function carriedInWords({ asked, open, overdue, total }: AgencyBurden): string {
  const late = overdue > 0 ? `, ${overdue} overdue` : '';
  const requests = asked === 0 ? 'has been asked for nothing yet' : `has ${open === 0 ? 'no open requests' : `${countOf(open, 'open request')}${late}`}, and answered ${asked - open}`;
  if (total.contributions === 0) return `${requests}. It has given nothing yet.`;
  const cost = total.costPence === null ? '' : `, at a cost of ${moneyInWords(total.costPence)}`;
  return total.timed === 0 ? `${requests}. It has given ${countOf(total.contributions, 'contribution')} and not said how long ${total.contributions === 1 ? 'it' : 'they'} took.` : `${requests}. It has given ${minutesInWords(total.minutes)}${cost}: ${saidInWords(total).replace('Its', 'its')}.`;
}

/** Why an inspector may want to think again before asking this agency for more; null where nothing speaks against it. */
export function muchInWords({ agency, open, overdue, total }: AgencyBurden): string | null {
  if (!carriesMuch({ open, overdue, minutes: total.minutes })) return null;
  const why = [open > 0 && `${countOf(open, 'open request')}${overdue > 0 ? `, ${overdue} of them overdue` : ''}`, total.minutes > 0 && `${minutesInWords(total.minutes)} given`].filter((part) => typeof part === 'string');
  return `${agency.shortName} already carries much: ${new Intl.ListFormat('en-GB').format(why)}. Could this wait, or could you ask for less?`;
}

/** What the report says of all agencies together. */
export function sumsInSentences({ time, agencies, agenciesWithRate, asked, open, overdue }: BurdenSums): string[] {
  const owed = open > 0 ? ` ${open === 1 ? '1 is' : `${open} are`} still open${overdue > 0 ? `, ${overdue} of them overdue` : ''}.` : '';
  const requests = asked === 0 ? 'Inspectors sent no requests for evidence.' : `Inspectors sent ${countOf(asked, 'request')} for evidence.${owed}`;
  if (time.contributions === 0) return [requests, 'Agencies have given no evidence yet.'];
  const who = `The ${countOf(agencies, 'agency', 'agencies')} that took part`;
  const longer = isPartly(time) ? 'The true time is longer' : 'That is all of them';
  const given = time.timed === 0 ? `${who} gave ${countOf(time.contributions, 'contribution')} and did not say how long they took.` : `${who} spent ${minutesInWords(time.minutes)} on ${countOf(time.contributions, 'contribution')}, as far as they said: ${time.timed.toLocaleString('en-GB')} of ${time.contributions.toLocaleString('en-GB')} say how long they took. ${longer}.`;
  if (time.costPence === null) return agenciesWithRate === 0 ? [requests, given] : [requests, given, 'What it cost is not shown: that takes two agencies or more that give an hourly rate and say how long they took.'];
  return [requests, given, `At the hourly rates that ${agenciesWithRate} of ${agencies} agencies gave, their part of that time cost ${moneyInWords(time.costPence)}.`];
}
