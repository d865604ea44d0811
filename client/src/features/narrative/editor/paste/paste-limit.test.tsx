import { expect, test } from '@jest/globals';
import { getSchema } from '@tiptap/core';
import { Fragment, Slice } from '@tiptap/pm/model';
import { narrativeLimits } from '@joint/shared';
import { prosemirrorToYXmlFragment } from '@tiptap/y-tiptap';
import * as Y from 'yjs';
import { documentExtensions } from '../extensions.ts';
import { bytesOf } from './paste-limit.ts';

const schema = getSchema(documentExtensions());
const attributes = { statementId: '5b6c1f4e-1111-4222-8333-444455556666', kind: 'STRENGTH' };
const paragraphs = (count: number, words: string) => schema.node('doc', null, Array.from({ length: count }, () => schema.node('paragraph', attributes, schema.text(words))));

const pastes = [[1, 'é'.repeat(100_000)], [400, 'Ten words of a statement, more or less, in here.'], [3000, 'x']] as const;

test.each(pastes)('never takes a paste of %i paragraphs for smaller than it is as an edit', (count, words) => {
  const doc = paragraphs(count, words);
  const edit = new Y.Doc();
  prosemirrorToYXmlFragment(doc, edit.getXmlFragment('section'));
  const real = Y.encodeStateAsUpdate(edit).length;
  const guessed = bytesOf(new Slice(Fragment.from(doc.content), 0, 0));
  expect(guessed).toBeGreaterThanOrEqual(real);
});

test('lets 60,000 words through', () => {
  const doc = paragraphs(600, 'Words of 5 or 6 letters. '.repeat(20));
  expect(bytesOf(new Slice(Fragment.from(doc.content), 0, 0))).toBeLessThan(narrativeLimits.updateBytes);
});
