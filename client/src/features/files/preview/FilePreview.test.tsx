import { afterEach, expect, test } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { FilePreview } from './FilePreview.tsx';

afterEach(cleanup);
const file = { id: 'f', name: 'interview.mp4', addedBy: { id: 'u', name: 'Amara Lindqvist' } };
const player = () => screen.queryByLabelText('Recording interview.mp4') as HTMLMediaElement | null;

test.each([['SOUND', 'AUDIO'], ['VIDEO', 'VIDEO']] as const)('a recording (%s) is there with its controls, does not begin by itself, and says that it has no captions', (kind, tag) => {
  render(<FilePreview kind={kind} file={file} isDistressing={false} />);
  expect(player()?.tagName).toBe(tag);
  expect([player()?.controls, player()?.autoplay, player()?.getAttribute('src')]).toEqual([true, false, '/files/f']);
  expect(screen.queryByText('This recording has no captions. If you need its words in writing, ask Amara Lindqvist, who added it.')).not.toBeNull();
});

test('one that belongs to distressing evidence is not even loaded until it is asked for once more', () => {
  render(<FilePreview kind="VIDEO" file={file} isDistressing />);
  expect(player()).toBeNull();
  expect(screen.getByRole('alert').textContent).toContain('marked as distressing');
  act(() => void fireEvent.click(screen.getByRole('button', { name: /Open it/ })));
  expect(player()).not.toBeNull();
});

test('an image of distressing evidence waits as well', () => {
  render(<FilePreview kind="IMAGE" file={file} isDistressing />);
  expect(screen.queryByRole('img')).toBeNull();
});

test('what cannot be played says so, and how to open it', () => {
  render(<FilePreview kind="SOUND" file={file} isDistressing={false} />);
  const element = player();
  if (element) act(() => void fireEvent.error(element));
  expect(screen.queryByText('The recording cannot be played here')).not.toBeNull();
  expect(player()).toBeNull();
});
