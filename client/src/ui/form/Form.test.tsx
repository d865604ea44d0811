import { expect, jest, test } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import type { FieldFault } from '@joint/shared';
import { usePageTitle } from '../../platform/page-title.ts';
import { Button } from './Button.tsx';
import { Checkboxes } from './Checkboxes.tsx';
import type { FormOutcome } from './Form.tsx';
import { Form } from './Form.tsx';
import { Radios } from './Radios.tsx';
import { TextField } from './TextField.tsx';

type Values = { title: string; visibility: string; agencyIds: string[] };
const initial: Values = { title: '', visibility: '', agencyIds: [] };
const submit = () => fireEvent.click(screen.getByRole('button', { name: 'Save' }));
const settle = () => act(async () => undefined);

function Page({ onSubmit }: { readonly onSubmit: (values: Values, intent: string) => FormOutcome | Promise<FormOutcome> }) {
  usePageTitle('Add evidence');
  return (
    <Form initialValues={initial} onSubmit={onSubmit}>
      <TextField name="title" label="Title" hint="A short title" />
      <Radios name="visibility" label="Who may see it?" options={[{ value: 'ALL', label: 'Everyone' }, { value: 'OWN', label: 'My agency' }]} />
      <Checkboxes name="agencyIds" label="Agencies" options={[{ value: 'a', label: 'Council' }]} />
      <Button type="submit" intent="save">Save</Button>
    </Form>
  );
}

const faults: readonly FieldFault[] = [
  { field: 'title', message: 'Enter the title' },
  { field: 'visibility', message: 'Choose who may see it' },
  { field: 'agencyIds.2', message: 'Choose the agency' },
  { field: '', message: 'The inspection moved on' },
];

test('faults reach the summary, their fields and the title, and what was typed stays', async () => {
  const onSubmit = jest.fn((_values: Values, _intent: string) => faults);
  render(<Page onSubmit={onSubmit} />);
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Dip sample' } });
  fireEvent.click(screen.getByLabelText('My agency'));
  submit();
  await settle();

  expect(onSubmit).toHaveBeenCalledWith({ title: 'Dip sample', visibility: 'OWN', agencyIds: [] }, 'save');
  expect(document.activeElement?.textContent).toMatch(/^There is a problem/);
  expect(document.title).toBe('Error: Add evidence – Joint Inspection');

  const title = screen.getByLabelText<HTMLInputElement>('Title');
  const described = (title.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent);
  expect(described).toEqual(['A short title', 'Error: Enter the title']);
  expect(title.value).toBe('Dip sample');
  expect(screen.getByRole('group', { name: 'Agencies' }).textContent).toContain('Error: Choose the agency');
});

test.each([['Enter the title', 'Title'], ['Choose who may see it', 'Everyone'], ['Choose the agency', 'Council']])('the summary’s "%s" leads to %s', async (message, label) => {
  render(<Page onSubmit={() => faults} />);
  submit();
  await settle();
  fireEvent.click(screen.getByRole('link', { name: message }));
  expect(document.activeElement).toBe(screen.getByLabelText(label));
});

test('a fault of no field is told without a link, and a second failure takes focus again', async () => {
  render(<Page onSubmit={() => [...faults]} />);
  submit();
  await settle();
  expect(screen.queryByRole('link', { name: 'The inspection moved on' })).toBeNull();
  screen.getByLabelText('Title').focus();
  submit();
  await settle();
  expect(document.activeElement?.className).toBe('govuk-error-summary');
});

test('a success clears the faults and the title', async () => {
  let answer: readonly FieldFault[] = faults;
  render(<Page onSubmit={() => answer} />);
  submit();
  await settle();
  answer = [];
  submit();
  await settle();
  expect(screen.queryByText('There is a problem')).toBeNull();
  expect(document.title).toBe('Add evidence – Joint Inspection');
});

test('a second press while sending does nothing and does not lose focus', async () => {
  let finish = (): void => undefined;
  const onSubmit = jest.fn(() => new Promise<void>((resolve) => { finish = resolve; }));
  render(<Page onSubmit={onSubmit} />);
  const button = screen.getByRole('button', { name: 'Save' });
  button.focus();
  submit();
  await settle();
  expect(button.getAttribute('aria-disabled')).toBe('true');
  submit();
  fireEvent.submit(button.closest('form') as HTMLFormElement);
  expect(onSubmit).toHaveBeenCalledTimes(1);
  expect(document.activeElement).toBe(button);
  await act(async () => finish());
  expect(button.getAttribute('aria-disabled')).toBeNull();
});

test('an unforeseen failure is told, reported and loses nothing', async () => {
  const reported = jest.fn();
  window.addEventListener('error', (event) => { event.preventDefault(); reported(event.error.message); }, { once: true });
  render(<Page onSubmit={() => Promise.reject(new Error('network gone'))} />);
  fireEvent.change(screen.getByLabelText('Title'), { target: { value: 'Dip sample' } });
  submit();
  await settle();
  expect(screen.getByText(/there is a problem with the service/)).toBeTruthy();
  expect(screen.getByLabelText<HTMLInputElement>('Title').value).toBe('Dip sample');
  expect(reported).toHaveBeenCalledWith('network gone');
});
