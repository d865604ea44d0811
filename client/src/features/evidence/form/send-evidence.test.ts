import { expect, test } from '@jest/globals';
import type { ErrorCode } from '@joint/shared';
import { piece } from '../feed/testing.ts';
import type { EvidencePiece } from '../feed/evidence-piece.ts';
import { contentOf, emptyForm, toForm } from './form-values.ts';
import type { KeptForm } from './kept-forms.ts';
import type { EvidenceServer } from './send-evidence.ts';
import { sendChange, sendNew } from './send-evidence.ts';

const id = '0b5c8f00-0000-4000-8000-000000000001';
const criterionId = '0b5c8f00-0000-4000-8000-0000000000c1';
const inspectionId = '0b5c8f00-0000-4000-8000-0000000000f1';

const saved = (more: Partial<EvidencePiece> = {}): EvidencePiece => piece(id, 1, { criterionIds: [criterionId], ...more });
const form = (more: Partial<EvidencePiece> = {}, sent: KeptForm['sent'] = []): KeptForm =>
  ({ evidenceId: id, values: toForm(contentOf(saved(more))), base: null, sent, keptAt: '2026-05-12T10:00:00.000Z' });
const failure = (code: ErrorCode, more: object = {}): Error => Object.assign(new Error(code), { code, ...more });

interface Call { readonly name: string; readonly input: Readonly<Record<string, unknown>> }

/** A server that answers each call with the next of the given answers, or throws it. */
function server(answers: Partial<Record<keyof EvidenceServer, readonly (EvidencePiece | Error)[]>>): { readonly server: EvidenceServer; readonly calls: Call[] } {
  const calls: Call[] = [];
  const left = { contribute: [...(answers.contribute ?? [])], revise: [...(answers.revise ?? [])], current: [...(answers.current ?? [])] };
  const answer = (name: keyof EvidenceServer) => async (input: unknown): Promise<EvidencePiece> => {
    calls.push({ name, input: input as Call['input'] });
    const next = left[name].shift();
    if (next instanceof Error) throw next;
    if (!next) throw new Error(`unexpected ${name}`);
    return next;
  };
  return { calls, server: { contribute: answer('contribute'), revise: answer('revise'), current: answer('current') } };
}

test('a complete form is sent under its own id and is saved when the server says so', async () => {
  const { server: ours, calls } = server({ contribute: [saved()] });
  expect(await sendNew(ours, inspectionId, form(), true)).toEqual({ is: 'saved', piece: saved() });
  expect(calls).toEqual([{ name: 'contribute', input: expect.objectContaining({ id, inspectionId, submit: true, title: 'Title ' + id }) }]);
});

test('an incomplete form is not sent, and the fault is at its field', async () => {
  const { server: ours, calls } = server({});
  const outcome = await sendNew(ours, inspectionId, { ...form(), values: { ...form().values, title: ' ' } }, true);
  expect(outcome).toEqual({ is: 'not-saved', faults: [{ field: 'title', message: 'Enter the title' }], sent: null });
  expect(calls).toEqual([]);
});

test('an empty form tells every fault at once', async () => {
  const outcome = await sendNew(server({}).server, inspectionId, { ...form(), values: emptyForm }, true);
  expect(outcome).toMatchObject({ faults: ['kind', 'title', 'body', 'criterionIds', 'dates'].map((field) => ({ field })) });
});

test('a draft may lack all but its kind and title', async () => {
  const outcome = await sendNew(server({}).server, inspectionId, { ...form(), values: emptyForm }, false);
  expect(outcome).toMatchObject({ faults: [{ field: 'kind' }, { field: 'title' }] });
});

test('without an answer it is not saved, and what was sent is remembered', async () => {
  const { server: ours } = server({ contribute: [failure('UNAVAILABLE')] });
  expect(await sendNew(ours, inspectionId, form(), true)).toMatchObject({ is: 'not-saved', sent: contentOf(saved()) });
});

test.each(['WRONG_PHASE', 'TOO_LARGE'] as const)('%s is told as the server words it, and nothing was sent', async (code) => {
  const { server: ours } = server({ contribute: [failure(code, { message: 'Evidence is closed', remedy: 'Ask the lead inspector' })] });
  expect(await sendNew(ours, inspectionId, form(), true)).toEqual({ is: 'not-saved', faults: [{ field: '', message: 'Evidence is closed. Ask the lead inspector' }], sent: null });
});

test('words added after a lost answer are saved on top of what arrived', async () => {
  const arrived = saved();
  const { server: ours, calls } = server({ contribute: [failure('CONFLICT')], current: [arrived], revise: [saved({ body: 'More', version: 2 })] });
  const outcome = await sendNew(ours, inspectionId, form({ body: 'More' }, [contentOf(arrived)]), true);
  expect(outcome).toMatchObject({ is: 'saved', piece: { body: 'More', version: 2 } });
  expect(calls[2]).toMatchObject({ name: 'revise', input: { evidenceId: id, expectedVersion: 1, body: 'More', submit: true } });
});

test('a draft that arrived unanswered is submitted when that is asked for now', async () => {
  const { server: ours, calls } = server({ contribute: [failure('CONFLICT')], current: [saved({ status: 'DRAFT' })], revise: [saved({ version: 2 })] });
  expect(await sendNew(ours, inspectionId, form(), true)).toMatchObject({ is: 'saved', piece: { status: 'SUBMITTED' } });
  expect(calls[2]).toMatchObject({ name: 'revise', input: { submit: true } });
});

test('something else under the same id is never saved over', async () => {
  const other = saved({ body: 'Written in another tab' });
  const { server: ours } = server({ contribute: [failure('CONFLICT')], current: [other] });
  expect(await sendNew(ours, inspectionId, form(), true)).toEqual({ is: 'conflict', theirs: other });
});

test('what must be asked is asked of a form without faults, and nothing is sent before it is answered', async () => {
  const { server: ours, calls } = server({ contribute: [saved()] });
  const questions = { narrowing: null, findings: [{ field: 'BODY' as const, kind: 'POSTCODE' as const, start: 0, end: 7 }] };
  expect(await sendNew(ours, inspectionId, form(), true, { asking: () => questions })).toEqual({ is: 'asks', questions });
  expect(await sendNew(ours, inspectionId, { ...form(), values: emptyForm }, true, { asking: () => questions })).toMatchObject({ is: 'not-saved' });
  expect(calls).toEqual([]);
  const screening = [{ field: 'BODY', kind: 'POSTCODE', count: 1, reason: 'OF_A_SERVICE' }] as const;
  expect(await sendNew(ours, inspectionId, form(), true, { screening })).toMatchObject({ is: 'saved' });
  expect(calls).toMatchObject([{ name: 'contribute', input: { screening } }]);
});

test('minutes that are no number are a fault of their field', async () => {
  const outcome = await sendNew(server({}).server, inspectionId, { ...form(), values: { ...form().values, minutes: 'half an hour' } }, true);
  expect(outcome).toMatchObject({ faults: [{ field: 'minutes', message: 'Minutes must be a whole number, or left empty' }] });
});

test('a change that somebody else came before is a conflict with what they saved', async () => {
  const theirs = saved({ title: 'Theirs', version: 2 });
  const { server: ours } = server({ revise: [failure('CONFLICT')], current: [theirs] });
  expect(await sendChange(ours, form({ body: 'Mine' }), 1, true)).toEqual({ is: 'conflict', theirs });
});

test('a conflict with our own unanswered change is none', async () => {
  const ours = saved({ body: 'Mine', version: 2 });
  const { server: there } = server({ revise: [failure('CONFLICT')], current: [ours] });
  expect(await sendChange(there, form({ body: 'Mine' }), 1, true)).toEqual({ is: 'saved', piece: ours });
});

test('what somebody withdrew is never brought back by a form', async () => {
  const withdrawn = saved({ status: 'WITHDRAWN', version: 2 });
  const { server: ours } = server({ contribute: [withdrawn] });
  expect(await sendNew(ours, inspectionId, form(), true)).toEqual({ is: 'conflict', theirs: withdrawn });
});
