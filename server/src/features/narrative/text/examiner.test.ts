import { beforeEach, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { TextNotRead } from './aside/text-aside.ts';
import type { Verdict } from './aside/text-tasks.ts';
import { createExaminer, type Admit } from './examiner.ts';

/** An examination under way: who waits for it, and how it ends. */
let under: { name: string; end: (verdict: Verdict | Error) => void }[];
let admit: Admit;
beforeEach(() => {
  under = [];
  admit = createExaminer({
    logger: pino({ enabled: false }),
    read: async () => ({ snapshot: null, updates: [], upTo: 0n }),
    aside: { examine: (_text, { update }) => new Promise((resolve, reject) => { under.push({ name: Buffer.from(update).toString(), end: (how) => (how instanceof Error ? reject(how) : resolve(how)) }); }) },
  });
});
const settle = () => new Promise((resolve) => { setImmediate(resolve); });
const propose = (name: string, parts: number, { sectionId = 's', authorId = 'ann' } = {}): Promise<unknown> =>
  admit(sectionId, { update: Buffer.from(name), parts, authorId }).then(() => 'ok', (error: { code: string }) => error.code);
const names = () => under.map(({ name }) => name);

test('small edits pass as they are, until there were many of one person in one section', async () => {
  for (let count = 0; count < 4; count += 1) expect(await propose('small', 50)).toBe('ok');
  expect(await propose('elsewhere', 50, { sectionId: 't' })).toBe('ok');
  expect(await propose('of another', 50, { authorId: 'ben' })).toBe('ok');
  const fifth = propose('fifth', 1);
  await settle();
  expect(names()).toEqual(['fifth']);
  under[0]?.end('FIT');
  expect(await fifth).toBe('ok');
  expect(await propose('counted anew', 200)).toBe('ok');
});

test('typing on costs nothing', async () => {
  for (let count = 0; count < 1_000; count += 1) await admit('s', { update: Buffer.from('a'), parts: 0, authorId: 'ann' });
  expect(under).toEqual([]);
});

test.each<[Verdict, RegExp]>([['ENTANGLED', /too complicated/], ['NESTED', /too deeply/]])('an edit found %s is refused with words for its writer, and its later edits are looked at', async (verdict, words) => {
  const refused = admit('s', { update: Buffer.from('bad'), parts: 201, authorId: 'ann' });
  const refusal = expect(refused).rejects.toMatchObject({ code: 'INVALID_INPUT', message: expect.stringMatching(words), remedy: expect.stringContaining('Copy what you wrote last') });
  await settle();
  under[0]?.end(verdict);
  await refusal;
  const next = propose('small', 1);
  await settle();
  expect(names()).toEqual(['bad', 'small']);
  under[1]?.end('FIT');
  expect(await next).toBe('ok');
});

test('later edits of the same person wait their turn, others do not', async () => {
  const order: string[] = [];
  const inOrder = ['large', 'second', 'third'].map((name, index) => propose(name, index === 0 ? 201 : 1).then(() => order.push(name)));
  await settle();
  expect(await propose('of another', 1, { authorId: 'ben' })).toBe('ok');
  expect(order).toEqual([]);
  under[0]?.end('FIT');
  await Promise.all(inOrder);
  expect(order).toEqual(['large', 'second', 'third']);
});

test('when the text itself cannot be read, the edit is to be sent again', async () => {
  const waiting = propose('large', 201);
  await settle();
  under[0]?.end(new TextNotRead('too slow'));
  expect(await waiting).toBe('UNAVAILABLE');
});
