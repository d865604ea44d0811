import type { JSX } from 'react';
import { paths } from '../../paths.ts';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { Details, formatInstant, SummaryList } from '../../ui/index.ts';
import { moneyInWords } from './burden-words.ts';
import { useOwnRate } from './use-own-rate.ts';

/** What an hour of the reader's agency costs, who sees it, and how it came to be. */
export function OwnRate(): JSX.Element | null {
  const { id } = useInspection();
  const { rate, error, refetch } = useOwnRate();
  if (rate === undefined) return <LoadState what="your hourly rate" error={error} onRetry={refetch} />;
  if (rate === null) return null;
  const action = rate.canSet ? [{ label: rate.pence === null ? 'Set' : 'Change', to: paths.hourlyRate(id) }] : [];
  return (
    <>
      <h2 className="govuk-heading-m">What an hour costs your agency</h2>
      <p className="govuk-body">Your coordinator may give a rate. Your agency alone is told it. Inspectors see what the time you gave costs, before they ask you for more; the board reads one sum of all agencies that give a rate.</p>
      <SummaryList rows={[{ label: 'Hourly rate', value: rate.pence === null ? 'Not given' : `${moneyInWords(rate.pence)} an hour`, actions: action }]} />
      {rate.history.length > 0 && (
        <Details summary="How it was set">
          <ul className="govuk-list govuk-list--bullet">
            {rate.history.map(({ seq, at, pence, by }) => <li key={seq}>{pence === null ? 'Taken away' : `Set to ${moneyInWords(pence)}`} by {by.name}, {formatInstant(at)}</li>)}
          </ul>
        </Details>
      )}
    </>
  );
}
