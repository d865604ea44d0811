import { useMutation } from '@apollo/client/react';
import { setHourlyRateInput } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { z } from 'zod';
import { paths } from '../../paths.ts';
import { currentOf, toFaults } from '../../platform/errors.ts';
import { flash } from '../../platform/flash.tsx';
import { useInspection } from '../../platform/inspection-context.ts';
import { LoadState } from '../../platform/LoadState.tsx';
import { usePageTitle } from '../../platform/page-title.ts';
import type { FormOutcome } from '../../ui/index.ts';
import { BackLink, Button, ButtonGroup, EmptyState, faultsOf, Form, PageLayout, TextField, TextLink, TwoThirds, VersionConflict } from '../../ui/index.ts';
import { moneyInWords } from './burden-words.ts';
import { setRateMutation } from './burden.operations.ts';
import { useOwnRate, type HourlyRate } from './use-own-rate.ts';

const current = z.object({ pence: z.number().nullable() });
/** As it stands in the box: without the sign, which the label says. */
const typed = (pence: number | null): string => (pence === null ? '' : moneyInWords(pence).slice(1));

/** A coordinator says what an hour of their agency costs. */
export function SetRatePage(): JSX.Element {
  const { id } = useInspection();
  usePageTitle('What an hour costs your agency');
  const { rate, error, refetch } = useOwnRate();
  return (
    <PageLayout before={<BackLink to={paths.timeGiven(id)}>Back to the time given</BackLink>}>
      <TwoThirds>
        {rate === undefined && <LoadState what="your hourly rate" error={error} onRetry={refetch} wholePage />}
        {rate !== undefined && !rate?.canSet && (
          <>
            <h1 className="govuk-heading-l">What an hour costs your agency</h1>
            <EmptyState title="You cannot set the hourly rate">The coordinators of an agency can, from notification until sign-off.</EmptyState>
          </>
        )}
        {rate?.canSet && <RateForm rate={rate} />}
      </TwoThirds>
    </PageLayout>
  );
}

function RateForm({ rate }: { readonly rate: NonNullable<HourlyRate> }): JSX.Element {
  const { id } = useInspection();
  const navigate = useNavigate();
  const [set] = useMutation(setRateMutation);
  // What the coordinator saw when they began: a colleague's change that comes in meanwhile must not pass for theirs.
  const [seen] = useState(rate.pence);
  const [conflict, setConflict] = useState<{ readonly mine: string; readonly theirs: number | null } | null>(null);
  const back = paths.timeGiven(id);

  const save = async (words: string, expectedPence: number | null): Promise<FormOutcome> => {
    const input = { inspectionId: id, expectedPence, rate: words };
    const parsed = setHourlyRateInput.safeParse(input);
    if (!parsed.success) return faultsOf(parsed.error);
    try {
      await set({ variables: { input } });
    } catch (error) {
      const theirs = current.safeParse(currentOf(error));
      if (!theirs.success) return toFaults(error);
      setConflict({ mine: words, theirs: theirs.data.pence });
      return;
    }
    await navigate(back, flash(parsed.data.rate === null ? 'Your agency gives no hourly rate now' : 'The hourly rate is saved'));
  };

  if (conflict) {
    return (
      <VersionConflict
        title="A colleague changed it first"
        savedBy="a colleague"
        rows={[{ field: 'Hourly rate', mine: conflict.mine.trim(), theirs: typed(conflict.theirs) }]}
        onKeepMine={() => save(conflict.mine, conflict.theirs)}
        onTakeTheirs={() => void navigate(back, flash('The other rate was kept'))}
      />
    );
  }
  return (
    <>
      <h1 className="govuk-heading-l">What an hour costs your agency</h1>
      <p className="govuk-body">You need not say. If you do, the time your agency gives is shown with what it costs:</p>
      <ul className="govuk-list govuk-list--bullet">
        <li>to your agency, which alone is told the rate</li>
        <li>to inspectors, before they ask you for more; from cost and hours they can work the rate out</li>
        <li>to the board, in one sum of all agencies that give a rate</li>
      </ul>
      <Form initialValues={{ rate: typed(rate.pence) }} onSubmit={({ rate: words }) => save(words, seen)}>
        <TextField name="rate" label="Hourly rate in pounds and pence (optional)" hint="What an hour of your people costs on average, for example 42.50. Leave it empty to give none" width="one-quarter" spellCheck={false} />
        <ButtonGroup>
          <Button type="submit" busyLabel="Saving">Save</Button>
          <TextLink to={back}>Cancel</TextLink>
        </ButtonGroup>
      </Form>
    </>
  );
}
