import { expect, test } from '@jest/globals';
import { foundInWords, screen, type EvidenceFinding } from '@joint/shared';
import { answersOf, inItsPlace, nameOf } from './screening-form.ts';

const text = 'Seen at LS1 4AP and LS1 4AQ, NHS 943 476 5919.';
const findings: EvidenceFinding[] = screen(text).map((finding) => ({ ...finding, field: 'BODY' }));

test('each kind in each text is asked about once, and what is not answered is a fault of its question', () => {
  const [first, ...others] = answersOf(findings, {}).faults;
  expect([first?.field, others.length]).toEqual(['BODY-POSTCODE', 1]);
  expect(first?.message).toMatch(/^2 places look like a postcode: /);
  const { answers, faults } = answersOf(findings, { 'BODY-POSTCODE': 'OF_A_SERVICE', 'BODY-NHS_NUMBER': 'NEEDED' });
  expect(faults).toEqual([]);
  expect(answers).toEqual([{ field: 'BODY', kind: 'POSTCODE', count: 2, reason: 'OF_A_SERVICE' }, { field: 'BODY', kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }]);
  expect(nameOf({ field: 'TITLE', kind: 'SMALL_NUMBER' })).toBe('TITLE-SMALL_NUMBER');
  expect(foundInWords({ kind: 'NHS_NUMBER', count: 1 })).toBe('This looks like an NHS number');
});

test('a finding is shown in its place, however long the text', () => {
  expect(inItsPlace('943 476 5919', { start: 0, end: 12 })).toEqual({ before: '', found: '943 476 5919', after: '' });
  const long = `${'word '.repeat(100)}LS1 4AP${' word'.repeat(100)}`;
  const { before, found, after } = inItsPlace(long, { start: 500, end: 507 });
  expect(found).toBe('LS1 4AP');
  expect([before.startsWith('…word'), after.endsWith('word…')]).toEqual([true, true]);
  expect(before.length + after.length).toBeLessThan(260);
  const unbroken = 'x'.repeat(1000);
  expect(inItsPlace(unbroken, { start: 500, end: 501 }).before.length).toBeLessThan(130);
});
