import { expect, test } from '@jest/globals';
import { readWords } from '@joint/shared';
import { createWordsReader } from './words-read.ts';

/** A reader that counts what it reads, and how often others had their turn. */
function counted(most?: number) {
  const said: string[] = [];
  const readEach = createWordsReader({
    ...(most !== undefined && { most }),
    read(text) {
      said.push(text);
      return readWords('');
    },
    async pause() { said.push('pause'); },
  });
  return { said, readEach };
}

test('a text is read once, whoever asks again', async () => {
  const { said, readEach } = counted();
  const read = await readEach(['one', 'two', 'one']);
  expect(read('one')).toBe((await readEach(['three', 'one']))('one'));
  expect(said).toEqual(['one', 'two', 'three']);
});

test('others have their turn after every long text and after some short ones, and wait for nothing that is known', async () => {
  const { said, readEach } = counted();
  const long = [1, 2, 3].map((digit) => `${digit} `.repeat(5_000));
  const short = Array.from({ length: 45 }, (_none, index) => String(index).padStart(100, '0'));
  await readEach([...long, ...short]);
  expect(said.map((one) => (one === 'pause' ? one : one.length)).join(' ')).toBe(`10000 pause 10000 pause 10000 pause ${'100 '.repeat(20)}pause ${'100 '.repeat(20)}pause ${'100 '.repeat(5)}`.trim());
  said.length = 0;
  await readEach([...long, ...short]);
  expect(said).toEqual([]);
});

test('so many characters are kept, and the oldest forgotten; all that was asked for is there all the same', async () => {
  const { said, readEach } = counted(10);
  const read = await readEach(['aaaa', 'bbbb', 'cccc', 'a text longer than all that is kept']);
  for (const text of ['aaaa', 'bbbb', 'cccc', 'a text longer than all that is kept']) expect(read(text).marks).toEqual([]);
  expect(said).toHaveLength(4);
  await readEach(['a text longer than all that is kept']);
  expect(said).toHaveLength(5);
});

test('it reads what the rules of one text read', async () => {
  const text = 'Jayden said he was scared';
  expect((await createWordsReader()([text]))(text)).toEqual(readWords(text));
});
