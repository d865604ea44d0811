import { expect, test } from '@jest/globals';
import { findDelimiter } from './delimiter.ts';

test.each<[sample: string, delimiter: string]>([
  ['a,b\n1,2\n', ','], ['a;b\n1,5;2,5\n', ';'], ['a\tb\n1\t"x\ty"\n', '\t'], ['a|b|c\n1|2|3\n', '|'], ['one\ntwo\n', ','],
  ['Name,Note\nA,"one; two; three"\nB,four\n', ','],
])('the delimiter of %j', (sample, delimiter) => expect(findDelimiter(sample)).toBe(delimiter));
