import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { isReadState, markStatementInput, moderationKinds, moderationStateOf, type MarkFacts } from './moderation.ts';

const mark = fc.record<MarkFacts>({ kind: fc.constantFrom(...moderationKinds), isTakenBack: fc.boolean(), isChangedSince: fc.boolean() });
const marks = fc.array(mark, { maxLength: 6 });
const standing = (all: readonly MarkFacts[]): MarkFacts[] => all.filter(({ isTakenBack }) => !isTakenBack);

describe('the state of a statement follows from its marks', () => {
  test('whatever their order, and however often each is told', () => {
    fc.assert(fc.property(marks, fc.nat(), (all, turn) => {
      const at = all.length === 0 ? 0 : turn % all.length;
      expect(moderationStateOf([...all.slice(at), ...all.slice(0, at), ...all])).toBe(moderationStateOf(all));
    }));
  });

  test('what was taken back counts for nothing', () => {
    fc.assert(fc.property(marks, (all) => expect(moderationStateOf(all)).toBe(moderationStateOf(standing(all)))));
  });

  test('an open concern hides behind nothing, a question only behind a concern', () => {
    fc.assert(fc.property(marks, (all) => {
      const kinds = standing(all).map(({ kind }) => kind);
      expect(moderationStateOf(all) === 'CONCERN').toBe(kinds.includes('CONCERN'));
      expect(moderationStateOf(all) === 'QUESTION').toBe(!kinds.includes('CONCERN') && kinds.includes('QUESTION'));
    }));
  });

  test('once the words change nobody has agreed to them, and who had is not forgotten', () => {
    fc.assert(fc.property(marks, (all) => {
      const changed = moderationStateOf(all.map((one) => ({ ...one, isChangedSince: true })));
      expect(changed).not.toBe('AGREED');
      if (moderationStateOf(all) === 'AGREED') expect(changed).toBe('CHANGED');
    }));
  });

  test('one more reader never makes a read statement unread, and a dissent alone is a reading', () => {
    fc.assert(fc.property(marks, mark, (all, more) => {
      if (isReadState(moderationStateOf(all)) && !more.isChangedSince) expect(isReadState(moderationStateOf([...all, more]))).toBe(true);
    }));
    expect(moderationStateOf([{ kind: 'DISSENT', isTakenBack: false, isChangedSince: true }])).toBe('DISSENTED');
    expect(moderationStateOf([])).toBe('UNREAD');
  });
});

test('who agrees need say nothing more; a question or concern has words', () => {
  const input = { sectionId: '3f0e8c1c-6d2a-4c4e-9f60-3a1f3f1f8f01', statementId: '3f0e8c1c-6d2a-4c4e-9f60-3a1f3f1f8f02', markId: '3f0e8c1c-6d2a-4c4e-9f60-3a1f3f1f8f03', wording: 'a'.repeat(64), expectedVersion: 0 };
  const faults = (kind: string, note: string): string[] => markStatementInput.safeParse({ ...input, kind, note }).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
  expect(faults('AGREED', '')).toEqual([]);
  expect(faults('QUESTION', ' ')).toEqual(['note: Enter your question']);
  expect(faults('CONCERN', '')).toEqual(['note: Enter what concerns you']);
  expect(faults('DISSENT', 'words')).toEqual(['kind: Choose whether you agree, ask or are concerned']);
});
