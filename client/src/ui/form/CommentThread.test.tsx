import { expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { throwable } from '../../platform/errors.ts';
import { CommentThread } from './CommentThread.tsx';

/** A server that saves the first words under each id, and loses as many of its answers as it is told. */
function aServer() {
  const saved = new Map<string, string>();
  const server = { saved, loses: 0 };
  const comment = async ({ id, text }: { readonly id: string; readonly text: string }): Promise<void> => {
    const there = saved.get(id);
    if (there === undefined) saved.set(id, text);
    else if (there !== text) throw throwable({ code: 'CONFLICT', message: 'Saved before, with other words' });
    if (server.loses > 0) {
      server.loses -= 1;
      throw throwable({ code: 'UNAVAILABLE', message: 'No answer' });
    }
  };
  render(<CommentThread comments={[]} onComment={comment} limit={100} />);
  return server;
}
const field = () => screen.getByLabelText<HTMLTextAreaElement>('Comment for your colleagues');
const write = (value: string) => fireEvent.change(field(), { target: { value } });
const press = () => fireEvent.click(screen.getByRole('button', { name: 'Add comment' }));

test('words that were changed after a lost answer stay in the form, and sent again they are a comment of their own', async () => {
  const server = aServer();
  server.loses = 1;
  write('As sent');
  press();
  await screen.findByText(/No answer/);
  write('As meant');
  press();
  await screen.findByText(/Saved before, with other words/);
  expect([field().value, [...server.saved.values()]]).toEqual(['As meant', ['As sent']]);
  press();
  await screen.findByDisplayValue('');
  expect([...server.saved.values()]).toEqual(['As sent', 'As meant']);
});

test('the same words sent again after a lost answer are there once', async () => {
  const server = aServer();
  server.loses = 1;
  write('Once');
  press();
  await screen.findByText(/No answer/);
  press();
  await screen.findByDisplayValue('');
  expect([...server.saved.values()]).toEqual(['Once']);
});
