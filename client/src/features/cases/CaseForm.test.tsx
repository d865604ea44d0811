import { beforeEach, expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { InspectionContext, type OpenInspection } from '../../platform/inspection-context.ts';
import { Button, TextArea } from '../../ui/index.ts';
import { CaseForm } from './CaseForm.tsx';

beforeEach(() => localStorage.clear());

/** A form of words under an id, and a server that holds other words under the first one. Gives what was sent, and whether it was saved. */
function show() {
  const done = { sent: [] as (readonly [string, string])[], isSaved: false };
  render(
    <InspectionContext value={{ viewer: { userId: 'u', agencyId: 'a' } } as unknown as OpenInspection}>
      <CaseForm
        keepAs="add.1" start={{ id: 'first', text: '' }} version={1} textsOf={() => ({})} labels={{ id: '', text: 'Addition' }}
        send={async ({ id, text }) => {
          done.sent.push([id, text]);
          return id === 'first' ? { is: 'taken', id: 'second', faults: [{ field: '', message: 'Saved before, with other words' }] } : { is: 'saved' };
        }}
        onSaved={() => { done.isSaved = true; }} fields={<TextArea name="text" label="Addition" limit={100} rows={3} />} buttons={<Button type="submit">Add</Button>}
      />
    </InspectionContext>,
  );
  return done;
}

test('where other words are on the server under its id, what was typed stays and goes under another', async () => {
  const done = show();
  fireEvent.change(screen.getByLabelText('Addition'), { target: { value: 'As meant' } });
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await screen.findByText('Saved before, with other words');
  expect([screen.getByLabelText<HTMLTextAreaElement>('Addition').value, done.isSaved]).toEqual(['As meant', false]);
  expect(JSON.stringify(localStorage)).toContain('second');
  fireEvent.click(screen.getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(done.isSaved).toBe(true));
  expect(done.sent).toEqual([['first', 'As meant'], ['second', 'As meant']]);
});
