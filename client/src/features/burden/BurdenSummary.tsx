import type { JSX } from 'react';
import { countOf, SummaryList } from '../../ui/index.ts';
import { askedInWords, isPartly, moneyInWords, saidInWords, timeInWords, type Burden } from './burden-words.ts';

/** The sums: of every agency for inspectors, of their own for agency staff. */
export function BurdenSummary({ burden: { total, unasked, agencies }, isOwn }: { readonly burden: Burden; readonly isOwn: boolean }): JSX.Element {
  const sum = (count: (agency: Burden['agencies'][number]) => number): number => agencies.reduce((all, agency) => all + count(agency), 0);
  const withRate = agencies.filter((agency) => agency.total.costPence !== null).length;
  const said = saidInWords(total);
  return (
    <SummaryList
      rows={[
        { label: 'Time given', value: <><strong>{timeInWords(total)}</strong>{said && <span className="ji-under">{said}{isPartly(total) && '; the true time is longer'}</span>}</> },
        { label: 'Of that, unasked', value: <>{unasked.contributions === 0 ? 'None' : timeInWords(unasked)}{unasked.contributions > 0 && <span className="ji-under">{countOf(unasked.contributions, 'contribution')} that {unasked.contributions === 1 ? 'answers' : 'answer'} no request</span>}</> },
        ...(total.costPence === null ? [] : [{ label: 'Cost', value: <>{moneyInWords(total.costPence)}{!isOwn && <span className="ji-under">At the hourly rate of {withRate} of {countOf(agencies.length, 'agency', 'agencies')}</span>}</> }]),
        { label: 'Requests', value: askedInWords({ asked: sum(({ asked }) => asked), open: sum(({ open }) => open), overdue: sum(({ overdue }) => overdue) }) },
      ]}
    />
  );
}
