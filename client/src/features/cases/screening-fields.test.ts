import { expect, test } from '@jest/globals';
import { answersIn, findingsIn, foundWords } from './screening-fields.ts';

const texts = { KNEW: '  Seen at LS1 4AP and LS1 4AQ.', LIVED: 'NHS 943 476 5919' };

test('each kind in each text is asked about once, and one more that was never asked about is another question', () => {
  const { faults } = answersIn(texts, {});
  expect(faults.map(({ field }) => field)).toEqual(['screening-KNEW-POSTCODE-2', 'screening-LIVED-NHS_NUMBER-1']);
  const chosen = { 'screening-KNEW-POSTCODE-2': 'OF_A_SERVICE', 'screening-LIVED-NHS_NUMBER-1': 'NEEDED' };
  expect(answersIn(texts, chosen)).toEqual({ faults: [], answers: [{ field: 'KNEW', kind: 'POSTCODE', count: 2, reason: 'OF_A_SERVICE' }, { field: 'LIVED', kind: 'NHS_NUMBER', count: 1, reason: 'NEEDED' }] });
  expect(answersIn({ ...texts, KNEW: `${texts.KNEW} And LS1 4AR.` }, chosen).faults.map(({ field }) => field)).toEqual(['screening-KNEW-POSTCODE-3']);
});

test('what was found is shown as it stands, wherever the text begins', () => {
  expect(findingsIn(texts).map((finding) => foundWords(texts, finding))).toEqual(['LS1 4AP', 'LS1 4AQ', '943 476 5919']);
  expect(findingsIn({ ANSWER: 'CH-04 was seen by two people.' })).toEqual([]);
});
