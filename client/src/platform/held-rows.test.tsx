import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useMemo, useState } from 'react';
import { HoldRow, useHeldRows, useHoldsRow } from './held-rows.tsx';

function Card({ id, hasLeft }: { readonly id: string; readonly hasLeft: boolean }) {
  const [isOpen, setOpen] = useState(false);
  useHoldsRow(isOpen);
  return (
    <li>
      {`${id}${hasLeft ? ' has left' : ''}`}
      {isOpen && <input aria-label={`Words for ${id}`} />}
      <button type="button" onClick={() => setOpen(!isOpen)}>{isOpen ? 'Done' : 'Write'} {id}</button>
    </li>
  );
}
function List({ ids }: { readonly ids: readonly string[] }) {
  const items = useMemo(() => ids.map((id) => ({ id })), [ids]);
  const { rows, hold } = useHeldRows(items);
  return <ul>{rows.map(({ item: { id }, hasLeft }) => <HoldRow key={id} id={id} hold={hold}><Card id={id} hasLeft={hasLeft} /></HoldRow>)}</ul>;
}
const shown = () => screen.getAllByRole('listitem').map(({ firstChild }) => firstChild?.textContent);

test('a row in which somebody writes stays where it was, with what they typed, until they are done', () => {
  const { rerender } = render(<List ids={['a', 'b', 'c']} />);
  fireEvent.click(screen.getByRole('button', { name: 'Write b' }));
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: 'Words for b' });
  fireEvent.change(field, { target: { value: 'half a sent' } });

  rerender(<List ids={['new', 'a', 'c']} />);
  expect(shown()).toEqual(['new', 'a', 'b has left', 'c']);
  expect(screen.getByRole('textbox', { name: 'Words for b' })).toBe(field);
  expect(field.value).toBe('half a sent');

  rerender(<List ids={['a', 'b']} />);
  expect(shown()).toEqual(['a', 'b']);
  rerender(<List ids={[]} />);
  expect(shown()).toEqual(['b has left']);
  fireEvent.click(screen.getByRole('button', { name: 'Done b' }));
  expect(screen.queryAllByRole('listitem')).toEqual([]);
});

test('a row in which nobody writes goes with the list', () => {
  const { rerender } = render(<List ids={['a', 'b']} />);
  rerender(<List ids={['b']} />);
  expect(shown()).toEqual(['b']);
});
