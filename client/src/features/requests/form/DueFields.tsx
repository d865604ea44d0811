import { useQuery } from '@apollo/client/react';
import { addWorkingDays, dayInEngland, requestLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { DateField, Radios, TextField } from '../../../ui/index.ts';
import { dayInWords } from '../parts/request-words.ts';
import { bankHolidaysQuery } from '../requests.operations.ts';
import type { RequestFormValues } from './form-values.ts';

/** When the answer is needed: in working days, with the day that makes, or by a day. */
export function DueFields({ values }: { readonly values: RequestFormValues }): JSX.Element {
  const { data } = useQuery(bankHolidaysQuery);
  const [today] = useState(() => dayInEngland(new Date()));
  const count = Number(values.dueInWorkingDays);
  const isCount = Number.isInteger(count) && count >= 1 && count <= requestLimits.workingDays;
  const day = data && isCount ? dayInWords(addWorkingDays(today, count, new Set(data.bankHolidays))) : null;
  const inWorkingDays = (
    <>
      <TextField name="dueInWorkingDays" label="Working days" hint="Weekends and bank holidays are not counted" width="one-quarter" />
      <p className="govuk-body" role="status">{day && `Sent today, it is due ${day}.`}</p>
    </>
  );
  return (
    <Radios
      name="due"
      label="When do you need it by?"
      options={[
        { value: 'WORKING_DAYS', label: 'Within some working days', reveals: inWorkingDays },
        { value: 'DAY', label: 'By a day', reveals: <DateField name="dueOn" label="Which day?" hint="For example, 4 12 2026" /> },
      ]}
    />
  );
}
