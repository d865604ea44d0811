import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Distressing } from './Distressing.tsx';

afterEach(cleanup);
const piece = (id: string, isDistressing = true) => ({ id, title: `Title ${id}`, isDistressing });
const button = () => screen.getByRole('button', { name: /what it says/ });

test('what is not marked is simply there', () => {
  render(<Distressing evidence={piece('a', false)}>The text</Distressing>);
  expect(screen.queryByText('The text')).not.toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
});

test('what is marked is not on the page until somebody asks; then they read on there, and it stays open wherever it is shown', () => {
  const { unmount } = render(<Distressing evidence={piece('b')}>The text</Distressing>);
  expect(screen.queryByText('The text')).toBeNull();
  expect(button().getAttribute('aria-expanded')).toBe('false');
  act(() => void fireEvent.click(button()));
  expect(document.activeElement).toBe(screen.getByRole('group', { name: 'What “Title b” says' }));
  expect(button().getAttribute('aria-expanded')).toBe('true');
  unmount();

  render(<><Distressing evidence={piece('b')}>The text</Distressing><Distressing evidence={piece('c')}>Another</Distressing></>);
  expect(screen.queryByText('The text')).not.toBeNull();
  expect(screen.queryByText('Another')).toBeNull();
  // Nobody asked just now, so nobody's place is taken from them.
  expect(document.activeElement).toBe(document.body);
});

test('it can be shut again', () => {
  render(<Distressing evidence={piece('d')}>The text</Distressing>);
  act(() => void fireEvent.click(button()));
  act(() => void fireEvent.click(button()));
  expect(screen.queryByText('The text')).toBeNull();
  expect(sessionStorage.getItem('joint-inspection.distressing-opened')).not.toContain('"d"');
});
