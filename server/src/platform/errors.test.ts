import { expect, jest, test } from '@jest/globals';
import { z } from 'zod';
import { AppError, notFound, orNull, parseInput, toErrorBody } from './errors.ts';

test('an error meant for the person keeps its code, words, remedy, fields and details', () => {
  const error = new AppError('CONFLICT', 'Someone was first', { remedy: 'Compare', fields: [{ field: 'title', message: 'Changed' }], details: { current: { version: 2 } } });
  const unexpected = jest.fn();
  expect(toErrorBody(error, unexpected)).toEqual({ code: 'CONFLICT', message: 'Someone was first', remedy: 'Compare', fields: [{ field: 'title', message: 'Changed' }], current: { version: 2 } });
  expect(unexpected).not.toHaveBeenCalled();
});

test('details cannot stand in for the code or the words', () => {
  expect(toErrorBody(new AppError('FORBIDDEN', 'No', { details: { code: 'OK', message: 'Yes' } }), () => undefined)).toEqual({ code: 'FORBIDDEN', message: 'No' });
});

test.each([new Error('password=hunter2'), 'text', null, undefined, { code: 'FORBIDDEN', message: 'looks like one of ours' }])('anything else stays inside: %p', (thrown) => {
  const unexpected = jest.fn();
  expect(toErrorBody(thrown, unexpected)).toEqual({ code: 'INTERNAL', message: 'Sorry, there is a problem with the service', remedy: expect.any(String) });
  expect(unexpected).toHaveBeenCalledWith(thrown);
});

test('input is told of with every fault and its path', () => {
  const schema = z.object({ title: z.string().min(1, 'Enter the title'), people: z.array(z.object({ role: z.enum(['A'], 'Choose a role') })) });
  expect(parseInput(schema, { title: 'T', people: [] })).toEqual({ title: 'T', people: [] });
  expect(() => parseInput(schema, { title: '', people: [{ role: 'A' }, { role: 'B' }] })).toThrow(
    expect.objectContaining({ code: 'INVALID_INPUT', fields: [{ field: 'title', message: 'Enter the title' }, { field: 'people.1.role', message: 'Choose a role' }] }),
  );
});

test('what is not there is null; any other trouble goes on', async () => {
  expect(await orNull(Promise.resolve(5))).toBe(5);
  expect(await orNull(Promise.reject(notFound('inspection')))).toBeNull();
  await expect(orNull(Promise.reject(new AppError('FORBIDDEN', 'No')))).rejects.toThrow('No');
  await expect(orNull(Promise.reject(new Error('the database is away')))).rejects.toThrow('the database is away');
});
