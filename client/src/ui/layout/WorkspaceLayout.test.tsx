import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { Link, MemoryRouter } from 'react-router';
import { useWorkspace } from './workspace-context.ts';
import { WorkspaceLayout } from './WorkspaceLayout.tsx';

function Cite() {
  const { show } = useWorkspace();
  return <button type="button" onClick={() => show('main')}>Cite</button>;
}

function FullScreen() {
  const { setAlone, show } = useWorkspace();
  return (
    <>
      <button type="button" onClick={() => setAlone(true)}>Full screen</button>
      <button type="button" onClick={() => show('aside')}>Find evidence</button>
    </>
  );
}

test('the text is alone until it is left, a side is asked for or a page is opened', () => {
  render(
    <MemoryRouter>
      <WorkspaceLayout title="The safeguarding hub" sideLabel="Sections" side={<Link to="/2">Early help</Link>} asideLabel="Evidence" aside="Evidence"><FullScreen /></WorkspaceLayout>
    </MemoryRouter>,
  );
  const isAlone = () => screen.getByRole('main').dataset['alone'];
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
  press('Full screen');
  expect(isAlone()).toBe('true');
  press('Find evidence');
  expect(isAlone()).toBeUndefined();
  press('Full screen');
  fireEvent.click(screen.getByRole('link', { name: 'Early help' }));
  expect(isAlone()).toBeUndefined();
});

test('one part comes to the front at a time, and opening a page or citing returns to the text', () => {
  render(
    <MemoryRouter>
      <WorkspaceLayout title="The safeguarding hub" sideLabel="Sections" side={<Link to="/2">Early help</Link>} asideLabel="Evidence" aside={<Cite />}>Text</WorkspaceLayout>
    </MemoryRouter>,
  );
  const shown = () => screen.getByRole('main').dataset['shown'];
  const opener = (name: string) => screen.getByRole('button', { name });
  expect(shown()).toBe('main');
  fireEvent.click(opener('Sections'));
  expect(shown()).toBe('side');
  expect(opener('Sections').getAttribute('aria-expanded')).toBe('true');
  fireEvent.click(screen.getByRole('link', { name: 'Early help' }));
  expect(shown()).toBe('main');
  fireEvent.click(opener('Evidence'));
  expect(shown()).toBe('aside');
  fireEvent.click(opener('Cite'));
  expect(shown()).toBe('main');
});
