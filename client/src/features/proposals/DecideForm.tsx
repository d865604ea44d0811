import { useApolloClient } from '@apollo/client/react';
import { acceptProposalInput, declineProposalInput, proposalLimits, type FieldFault } from '@joint/shared';
import type { JSX } from 'react';
import { useState } from 'react';
import { useAnnounce } from '../../platform/announcer.ts';
import { toErrorBody, toFaults } from '../../platform/errors.ts';
import { Button, faultsOf, Form, Radios, TextArea } from '../../ui/index.ts';
import { acceptMutation, declineMutation } from './proposals.operations.ts';
import { focusHeading } from '../../platform/route-focus.ts';
import type { Proposal } from './use-proposals.ts';

export interface DecideFormProps {
  readonly proposal: Proposal;
  /** Loads the proposal anew; the fault is shown with it. */
  readonly onChanged: () => Promise<unknown>;
}
interface Values {
  readonly decision: string;
  readonly words: string;
  readonly note: string;
  readonly reason: string;
}

/** Accept, in the words proposed or in changed ones, or decline with a reason. It stands on the words that whoever decides has read: changed meanwhile, nothing is accepted, and what was typed stays. */
export function DecideForm({ proposal, onChanged }: DecideFormProps): JSX.Element {
  const { id: proposalId, words, agency, statementText, presentWording } = proposal;
  const client = useApolloClient();
  const announce = useAnnounce();
  // What comes in while the reader decides is not what they looked at: it is taken over only with the fault that tells them.
  const [seen, setSeen] = useState(presentWording);

  async function send({ decision, words: changed, note, reason }: Values): Promise<readonly FieldFault[]> {
    if (decision === '') return [{ field: 'decision', message: 'Choose what to do with the proposal' }];
    if (decision === 'DECLINE') {
      const parsed = declineProposalInput.safeParse({ proposalId, answer: reason });
      if (!parsed.success) return named(faultsOf(parsed.error), 'reason');
      await client.mutate({ mutation: declineMutation, variables: { input: parsed.data } });
      announce('The proposal is declined');
      focusHeading();
      return [];
    }
    const parsed = acceptProposalInput.safeParse({ proposalId, wording: seen, words: decision === 'CHANGED' ? changed : words, answer: note });
    if (!parsed.success) return named(faultsOf(parsed.error), 'note');
    await client.mutate({ mutation: acceptMutation, variables: { input: parsed.data } });
    announce('The words are in the text');
    focusHeading();
    return [];
  }
  async function submit(values: Values): Promise<readonly FieldFault[]> {
    if (values.decision !== 'DECLINE' && presentWording !== '' && seen !== presentWording && values.decision !== '') {
      setSeen(presentWording);
      return [{ field: '', message: 'The statement was changed while you read it. Read both wordings above, then decide again' }];
    }
    try {
      return await send(values);
    } catch (error) {
      const { code, message, remedy } = toErrorBody(error);
      if (code !== 'CONFLICT') return named(toFaults(error), values.decision === 'DECLINE' ? 'reason' : 'note');
      await onChanged().catch(() => undefined);
      return [{ field: '', message: [message, remedy].filter(Boolean).join('. ') }];
    }
  }

  const canAccept = typeof statementText === 'string';
  return (
    <>
      <h2 className="govuk-heading-m">Decide</h2>
      <Form<Values> initialValues={{ decision: '', words, note: '', reason: '' }} onSubmit={submit} label="Decide on the proposal">
        {({ decision }) => (
          <>
            <Radios
              name="decision" label="What do you do with the proposal?"
              options={[
                ...(canAccept ? [
                  { value: 'ACCEPT', label: 'Accept the words as proposed', hint: 'They take the place of the statement’s words, and the evidence is cited in support' },
                  { value: 'CHANGED', label: 'Accept with changed words', reveals: <TextArea name="words" label="Words for the text" limit={proposalLimits.words} rows={5} /> },
                ] : []),
                { value: 'DECLINE', label: 'Decline', hint: 'The text stays as it is', reveals: <TextArea name="reason" label={`Why, for ${agency.shortName}`} limit={proposalLimits.answer} rows={3} /> },
              ]}
            />
            {(decision === 'ACCEPT' || decision === 'CHANGED') && <TextArea name="note" label={`Note for ${agency.shortName} (optional)`} limit={proposalLimits.answer} rows={2} />}
            <Button type="submit" busyLabel="Saving">Save the decision</Button>
          </>
        )}
      </Form>
    </>
  );
}

/** The server calls both of them the answer. */
const named = (faults: readonly FieldFault[], answer: string): readonly FieldFault[] => faults.map(({ field, message }) => ({ field: field === 'answer' ? answer : field === 'wording' ? '' : field, message }));
