import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { DateField } from './DateField.tsx';

const seen: string[] = [];

function Held({ initial = '' }: { readonly initial?: string }) {
  const [value, setValue] = useState(initial);
  seen.push(value);
  return (
    <>
      <DateField name="from" label="From" value={value} onChange={setValue} />
      <button type="button" onClick={() => setValue('2025-01-09')}>Set</button>
    </>
  );
}

const box = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const type = (label: string, text: string) => fireEvent.change(box(label), { target: { value: text } });
const shown = () => ['Day', 'Month', 'Year'].map((label) => box(label).value);

test('three boxes make a date', () => {
  render(<Held />);
  type('Day', '3');
  type('Month', 'June');
  type('Year', '2026');
  expect(seen.at(-1)).toBe('2026-06-03');
  expect(shown()).toEqual(['3', 'June', '2026']);
});

test('what is not a date stays as it was typed, and the value says that it is none', () => {
  render(<Held initial="2026-06-03" />);
  type('Day', '31');
  type('Month', 'foo');
  expect(shown()).toEqual(['31', 'foo', '2026']);
  expect(seen.at(-1)).toBe('2026-foo-31');
});

test('emptied boxes make an empty value, and a value from outside fills them', () => {
  render(<Held initial="2026-06-03" />);
  for (const label of ['Day', 'Month', 'Year']) type(label, '');
  expect(seen.at(-1)).toBe('');
  fireEvent.click(screen.getByRole('button', { name: 'Set' }));
  expect(shown()).toEqual(['9', '1', '2025']);
});
