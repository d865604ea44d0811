import { afterEach, beforeAll, expect, test } from '@jest/globals';
import { closeWriters } from '../testing/writers.ts';
import { into, page, scrollNowhere, shown } from '../table/testing/tables.ts';

afterEach(closeWriters);
beforeAll(scrollNowhere);

test('more than can be sent as one change is not put into a cell either', () => {
  const a = page();
  const before = shown(a);
  into(a, 1, 1);
  a.editor.view.pasteHTML(`<p>${'x'.repeat(600_000)}</p>`, new Event('paste') as ClipboardEvent);
  expect(shown(a)).toEqual(before);
});
