import { expect, test } from '@jest/globals';
import type { EvidencePiece } from '../evidence/index.ts';
import { goingOut, isUnsent, type Note } from './note.ts';
import { noteStateInWords } from './note-state.ts';
import { sendNote } from './send-note.ts';
import { aNote, failure, fakeServer } from './testing/a-note.ts';

const send = async (server: ReturnType<typeof fakeServer>, note: Note): Promise<Note> => ({ ...note, ...(await sendNote(server, goingOut(note))) });
const online = { isOffline: false };

test('a note becomes a draft of what it says, and counts as sent when the server said so', async () => {
  const server = fakeServer();
  const note = aNote();
  expect([isUnsent(note), noteStateInWords(note, online)]).toEqual([true, 'Kept on this device 10:00 · Not on the server yet']);
  const sent = await send(server, note);
  expect(server.pieces.get('n')).toMatchObject({ kind: 'INTERVIEW', status: 'DRAFT', title: 'Duty desk', body: 'Calls wait.', periodFrom: '2026-11-04', periodTo: '2026-11-04', criterionIds: [] });
  expect(isUnsent(sent)).toBe(false);
  expect(noteStateInWords(sent, online)).toMatch(/^Saved on the server as a draft \d\d:\d\d$/);
});

test('a note without a title gets one; one without a word is not sent', async () => {
  const server = fakeServer();
  await send(server, aNote({ title: ' ' }));
  expect(server.pieces.get('n')?.title).toBe('Interview on 4 November 2026');
  expect(isUnsent(aNote({ title: '', body: ' ' }))).toBe(false);
});

test('a title typed with two spaces counts as sent: the server keeps one', async () => {
  const sent = await send(fakeServer(), aNote({ title: ' Duty  desk ' }));
  expect([sent.sent?.content.title, isUnsent(sent)]).toEqual(['Duty desk', false]);
});

test('an answer that was lost costs nothing: the draft is found, and what was typed since goes on top', async () => {
  const server = fakeServer();
  server.loseAnswers(1);
  const note = goingOut(aNote());
  await expect(sendNote(server, note)).rejects.toThrow('Failed to fetch');
  const sent = await send(server, { ...note, body: 'Calls wait for days.' });
  expect(server.pieces.size).toBe(1);
  expect(server.pieces.get('n')).toMatchObject({ body: 'Calls wait for days.', version: 2 });
  expect(isUnsent(sent)).toBe(false);
});

test('words that were sent before and arrive late are known for the note’s own, and what was typed since goes on top', async () => {
  const server = fakeServer();
  server.loseAnswers(1);
  const first = goingOut(aNote());
  await expect(sendNote(server, first)).rejects.toThrow();
  const second = goingOut({ ...first, body: 'Calls wait for days.' });
  server.beforeNextRevision(() => server.pieces.set('n', { ...server.pieces.get('n'), body: 'Calls wait for days.', version: 2 } as EvidencePiece));
  const sent = await send(server, { ...second, body: 'Calls wait for two days.' });
  expect(server.pieces.get('n')).toMatchObject({ body: 'Calls wait for two days.', version: 3 });
  expect(sent).toMatchObject({ problem: null, tried: [] });
});

test('a draft that a colleague changed before its first answer came is not written over', async () => {
  const server = fakeServer();
  server.loseAnswers(1);
  const note = goingOut(aNote());
  await expect(sendNote(server, note)).rejects.toThrow();
  const theirs = { ...server.pieces.get('n'), body: 'Of a colleague.', version: 2 } as EvidencePiece;
  server.pieces.set('n', theirs);
  expect(await send(server, { ...note, body: 'Calls wait for days.' })).toMatchObject({ sent: null, problem: { code: 'CONFLICT' } });
  expect(server.pieces.get('n')).toBe(theirs);
});

test('a lost answer to a change is found too', async () => {
  const server = fakeServer();
  const sent = await send(server, aNote());
  const changed = { ...sent, body: 'More.' };
  server.loseAnswers(1);
  await expect(sendNote(server, changed)).rejects.toThrow();
  expect(isUnsent(await send(server, changed))).toBe(false);
  expect(server.pieces.get('n')?.version).toBe(2);
});

test('criteria that were chosen in the form meanwhile stay', async () => {
  const server = fakeServer();
  const sent = await send(server, aNote());
  server.pieces.set('n', { ...server.pieces.get('n'), criterionIds: ['c'], version: 2 } as EvidencePiece);
  await send(server, { ...sent, body: 'More.' });
  expect(server.pieces.get('n')).toMatchObject({ body: 'More.', criterionIds: ['c'], version: 3 });
});

test.each<[string, Partial<EvidencePiece>]>([['other words', { body: 'Of a colleague.' }], ['a submission', { status: 'SUBMITTED' }]])('%s on the server are for the writer to compare, and nothing is overwritten', async (_what, change) => {
  const server = fakeServer();
  const sent = await send(server, aNote());
  const theirs = { ...server.pieces.get('n'), version: 2, ...change } as EvidencePiece;
  server.pieces.set('n', theirs);
  const mine = await send(server, { ...sent, body: 'Mine.' });
  expect(mine).toMatchObject({ body: 'Mine.', sent: sent.sent, problem: { code: 'CONFLICT' } });
  expect(server.pieces.get('n')).toBe(theirs);
  expect(noteStateInWords(mine, online)).toMatch(/Your last changes are not on the server yet: it needs your answer$/);
});

test('what the server will not have is told and kept; what may pass is tried again by whoever asked', async () => {
  const server = fakeServer();
  server.failNext(failure('WRONG_PHASE'));
  expect(await send(server, aNote())).toMatchObject({ sent: null, problem: { code: 'WRONG_PHASE' } });
  for (const code of ['UNAVAILABLE', 'INTERNAL', 'TOO_MANY_REQUESTS', 'UNAUTHENTICATED'] as const) {
    server.failNext(failure(code));
    await expect(sendNote(server, aNote())).rejects.toMatchObject({ code });
  }
});
