import type { JSX } from 'react';
import { lineLimits } from '@joint/shared';
import { TextArea } from '../../ui/index.ts';

/** What is asked of a line, when it is opened and when it is changed. */
export const LineFields = (): JSX.Element => (
  <>
    <TextArea name="question" label="What do you want to find out?" hint="One question that evidence can answer, such as: who decides at night?" limit={lineLimits.question} rows={2} />
    <TextArea name="reason" label="Why do you ask? (optional)" hint="What you have seen or heard that raises it, and whom it concerns" limit={lineLimits.reason} />
  </>
);
