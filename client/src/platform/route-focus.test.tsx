import { expect, test } from '@jest/globals';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { useRouteFocus } from './route-focus.ts';

let finishLoading = (): void => undefined;

function Slow() {
  const [ready, setReady] = useState(false);
  finishLoading = () => setReady(true);
  return <main>{ready ? <h1>Slow page</h1> : 'Loading'}<input aria-label="Search" /></main>;
}

function App() {
  useRouteFocus();
  return (
    <>
      <Link to="/quick">Quick</Link>
      <Link to="/slow">Slow</Link>
      <Routes>
        <Route path="/" element={<main><h1>Home</h1></main>} />
        <Route path="/quick" element={<main><h1>Quick page</h1></main>} />
        <Route path="/slow" element={<Slow />} />
      </Routes>
    </>
  );
}

const go = (name: string) => {
  const link = screen.getByRole('link', { name });
  link.focus();
  fireEvent.click(link);
};
const open = () => render(<MemoryRouter><App /></MemoryRouter>);
const load = () => act(async () => finishLoading());

test('leaves the first page alone, then moves to each new page’s heading', () => {
  open();
  expect(document.activeElement).toBe(document.body);
  go('Quick');
  expect(document.activeElement?.textContent).toBe('Quick page');
});

test('waits for a page that is still loading', async () => {
  open();
  go('Slow');
  expect(document.activeElement?.textContent).toBe('Slow');
  await load();
  expect(document.activeElement?.textContent).toBe('Slow page');
});

test('does not take focus from a person who has moved on', async () => {
  open();
  go('Slow');
  screen.getByLabelText('Search').focus();
  await load();
  expect(document.activeElement).toBe(screen.getByLabelText('Search'));
});
