import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Checkboxes } from './Checkboxes.tsx';

const options = [
  { value: 'hub', label: 'The safeguarding hub', group: 'Front door' },
  { value: 'early', label: 'Early help', group: 'Partnership' },
  { value: 'leaders', label: 'Leaders’ impact', group: 'Partnership', hint: 'How do boards drive change?' },
];

function Held() {
  const [value, setValue] = useState<readonly string[]>(['hub']);
  return <Checkboxes name="criteria" label="Criteria" options={options} searchLabel="Find a criterion" value={value} onChange={setValue} />;
}

const find = (words: string) => fireEvent.change(screen.getByLabelText('Find a criterion'), { target: { value: words } });
const shown = () => screen.getAllByRole<HTMLInputElement>('checkbox').map((box) => box.value);

test('a search narrows by label, hint and group, and what is chosen stays in sight', () => {
  render(<Held />);
  expect(shown()).toEqual(['hub', 'early', 'leaders']);
  find('BOARDS');
  expect(shown()).toEqual(['hub', 'leaders']);
  fireEvent.click(screen.getByLabelText('Leaders’ impact'));
  find('nothing like this');
  expect(shown()).toEqual(['hub', 'leaders']);
  expect(screen.getByText('2 of 3 shown, 2 chosen')).toBeTruthy();
  fireEvent.click(screen.getByLabelText('The safeguarding hub'));
  expect(shown()).toEqual(['leaders']);
});

test('groups are named, and no id is there twice', () => {
  const { container } = render(<Held />);
  expect(screen.getByRole('group', { name: 'Partnership' }).querySelectorAll('input')).toHaveLength(2);
  const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
  expect(new Set(ids).size).toBe(ids.length);
});
