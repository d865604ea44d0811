import { expect, test } from '@jest/globals';
import { inspectionKinds } from '@joint/shared';
import { frameworkPacks } from './frameworks/index.ts';

const gradeWords = /\b(outstanding|good|inadequate|requires improvement|grades? of|score|rating)\b/i;
const codesOf = (slug: string) => frameworkPacks.find((pack) => pack.slug === slug)?.criteria.map((criterion) => criterion.code);
const duplicates = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

test('slugs are unique, and codes and titles within a pack', () => {
  expect(duplicates(frameworkPacks.map((pack) => pack.slug))).toEqual([]);
  for (const pack of frameworkPacks) {
    expect({ pack: pack.slug, twice: duplicates(pack.criteria.map((criterion) => criterion.code)) }).toEqual({ pack: pack.slug, twice: [] });
    expect({ pack: pack.slug, twice: duplicates(pack.criteria.map((criterion) => criterion.title)) }).toEqual({ pack: pack.slug, twice: [] });
  }
});

test('slugs and codes are fit for links', () => {
  const names = frameworkPacks.flatMap((pack) => [pack.slug, ...pack.criteria.map((criterion) => criterion.code)]);
  expect(names.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))).toEqual([]);
});

test('every pack that the sector or a joint targeted inspection uses asks about early help and partnership', () => {
  const ours = frameworkPacks.map((pack) => pack.slug).filter((slug) => slug.startsWith('sector-') || slug.startsWith('jtai-'));
  expect(ours).toHaveLength(5);
  for (const slug of ours) expect({ slug, codes: codesOf(slug) }).toEqual({ slug, codes: expect.arrayContaining(['early-help', 'partnership']) });
});

test('the single inspection framework keeps adoption, care leavers and the board’s review', () => {
  expect(codesOf('sif')).toEqual(['help-and-protection', 'looked-after-permanence', 'adoption', 'care-leavers', 'leadership-governance', 'lscb']);
});

test('the sector’s front door has contact, referral and assessment, and a lane for each agency', () => {
  const lanes = ['council', 'police', 'health', 'schools', 'youth-justice'].map((agency) => `${agency}-front-door`);
  expect(codesOf('sector-front-door')).toEqual(expect.arrayContaining(['contact', 'referral', 'assessment', ...lanes]));
});

test('there is a pack for each kind of inspection', () => {
  const covered = new Set(frameworkPacks.flatMap((pack) => pack.kinds));
  expect(inspectionKinds.filter((kind) => !covered.has(kind))).toEqual([]);
});

test.each(frameworkPacks)('$slug speaks in questions and never in grades', (pack) => {
  expect(pack.inForceFrom).toMatch(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/);
  expect(pack.description.length).toBeGreaterThan(60);
  for (const { code, title, question, guidance, asks } of pack.criteria) {
    expect({ code, found: gradeWords.exec(`${title} ${question} ${guidance} ${asks.map(({ heading, question: asked }) => `${heading} ${asked}`).join(' ')}`)?.[0] }).toEqual({ code, found: undefined });
    expect({ code, questions: question.match(/\?/g)?.length, last: question.at(-1) }).toEqual({ code, questions: 1, last: '?' });
    expect({ code, long: [title.length > 90, question.length > 160, guidance.length > 320] }).toEqual({ code, long: [false, false, false] });
    expect({ code, tooManySentences: guidance.split(/(?<=[.?])\s/).length > 3 }).toEqual({ code, tooManySentences: false });
    expect({ code, asks: asks.length >= 3 && asks.length <= 5, twice: duplicates(asks.map(({ heading }) => heading)) }).toEqual({ code, asks: true, twice: [] });
    for (const ask of asks) expect({ code, ask, asked: [ask.question.match(/\?/g)?.length, ask.question.at(-1), ask.question.length > 160, ask.heading.length > 40, /[.?!:]$/.test(ask.heading)] }).toEqual({ code, ask, asked: [1, '?', false, false, false] });
    expect({ code, short: [title.length < 5, question.length < 30, guidance.length < 60] }).toEqual({ code, short: [false, false, false] });
  }
});
