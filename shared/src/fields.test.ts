import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { z } from 'zod';
import { daySchema, idSchema, lineOfText, optionalText, requiredChoice, requiredText, versionSchema } from './fields.ts';

const said = (schema: z.ZodType, value: unknown): string[] => schema.safeParse(value).error?.issues.map(({ message }) => message) ?? [];

describe('a line of text', () => {
  const title = lineOfText('title', 10);

  test('loses the space around it and keeps one between words', () => {
    expect(title.parse('  a \n\t b  ')).toBe('a b');
  });

  test('says what to do about what is wrong with it', () => {
    expect(said(title, '')).toEqual(['Enter the title']);
    expect(said(title, ' \n ')).toEqual(['Enter the title']);
    expect(said(title, 5)).toEqual(['Enter the title']);
    expect(said(title, undefined)).toEqual(['Enter the title']);
    expect(said(title, 'x'.repeat(11))).toEqual(['Title must be 10 characters or fewer']);
    expect(title.parse('x'.repeat(10))).toHaveLength(10);
  });

  test('names large limits as people write them', () => {
    expect(said(requiredText('body', 20_000), 'x'.repeat(20_001))).toEqual(['Body must be 20,000 characters or fewer']);
  });
});

test('text that may be empty, or be left out, is empty', () => {
  expect([optionalText('reason', 5).parse(undefined), optionalText('reason', 5).parse('  ')]).toEqual(['', '']);
});

test('no character passes that PostgreSQL or a reader cannot carry, and every other does', () => {
  const text = requiredText('text', 1000);
  for (const character of ['\u0000', '\u0008', '\u000b', '\u001f', '\u007f', '\ud800', '\udfff', 'a\udc00b']) expect(said(text, `a${character}b`)).toEqual(['Text has a character that cannot be kept; remove it and try again']);
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 50 }), (value) => {
    fc.pre(value.trim() !== '');
    expect(text.parse(value)).toBe(value.trim());
  }));
  expect(text.parse('one\r\n\ttwo 👩‍👩‍👧 水 é')).toBe('one\r\n\ttwo 👩‍👩‍👧 水 é');
});

test('an id is the same id however it is written', () => {
  const id = '7B1F4A34-7F55-4D3E-9D31-6D3F1F0C8A01';
  expect(idSchema('agency').parse(id)).toBe(id.toLowerCase());
  for (const wrong of ['', 'x', 5, null, `${id}0`, `{${id}}`]) expect(said(idSchema('agency'), wrong)).toEqual(['Choose the agency']);
});

test('a day is a real one', () => {
  expect(daySchema('start').parse('2024-02-29')).toBe('2024-02-29');
  for (const wrong of ['2026-02-29', '2026-13-01', '26-01-01', '2026-01-01T00:00:00Z', '', 5]) expect(said(daySchema('start'), wrong)).toEqual(['Start must be a real date']);
});

test('a choice is one of those offered, a version a number from 1', () => {
  expect(said(requiredChoice(['A', 'B'], 'Choose one'), 'C')).toEqual(['Choose one']);
  expect([0, -1, 1.5, '1', null].filter((version) => versionSchema.safeParse(version).success)).toEqual([]);
});
