import { beforeAll, expect, jest, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { ConfirmDialog } from './ConfirmDialog.tsx';

// jsdom knows the element but not its methods.
beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function showModal() { this.setAttribute('open', ''); };
  HTMLDialogElement.prototype.close = function close() { this.removeAttribute('open'); };
});

const confirmed = jest.fn();

function Page({ busy = false }: { readonly busy?: boolean }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>Withdraw</button>
      <ConfirmDialog open={open} title="Withdraw this evidence?" confirmLabel="Withdraw the evidence" busy={busy} onConfirm={confirmed} onCancel={() => setOpen(false)}>
        Two statements cite it.
      </ConfirmDialog>
    </>
  );
}

const ask = () => {
  const trigger = screen.getByRole('button', { name: 'Withdraw' });
  trigger.focus();
  fireEvent.click(trigger);
  return trigger;
};

test('opens on its question, and gives focus back when cancelled', () => {
  render(<Page />);
  const trigger = ask();
  const dialog = screen.getByRole('dialog', { name: 'Withdraw this evidence?' });
  expect(document.activeElement?.textContent).toBe('Withdraw this evidence?');
  fireEvent.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(dialog.hasAttribute('open')).toBe(false);
  expect(document.activeElement).toBe(trigger);
  expect(confirmed).not.toHaveBeenCalled();
});

function List() {
  const [open, setOpen] = useState(false);
  const [isThere, setThere] = useState(true);
  return (
    <section tabIndex={-1} aria-label="Patterns">
      {isThere && <button type="button" onClick={() => setOpen(true)}>Take out</button>}
      <ConfirmDialog open={open} title="Take it out?" confirmLabel="Take the pattern out" onConfirm={() => { setThere(false); setOpen(false); }} onCancel={() => setOpen(false)}>
        Nobody finds it any more.
      </ConfirmDialog>
    </section>
  );
}

test('gives focus to what the question stands in where its trigger went with what was confirmed', () => {
  render(<List />);
  const trigger = screen.getByRole('button', { name: 'Take out' });
  trigger.focus();
  fireEvent.click(trigger);
  fireEvent.click(screen.getByRole('button', { name: 'Take the pattern out' }));
  expect(trigger.isConnected).toBe(false);
  expect(document.activeElement).toBe(screen.getByRole('region', { name: 'Patterns' }));
});

test('Escape cancels, but not while the act is under way', () => {
  const { rerender } = render(<Page />);
  ask();
  const dialog = screen.getByRole('dialog');
  const escape = () => fireEvent(dialog, new Event('cancel', { cancelable: true }));
  rerender(<Page busy />);
  escape();
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw the evidence' }));
  expect(dialog.hasAttribute('open')).toBe(true);
  expect(confirmed).not.toHaveBeenCalled();
  rerender(<Page />);
  escape();
  expect(dialog.hasAttribute('open')).toBe(false);
});

test('confirming does the act', () => {
  render(<Page />);
  ask();
  fireEvent.click(screen.getByRole('button', { name: 'Withdraw the evidence' }));
  expect(confirmed).toHaveBeenCalledTimes(1);
});
