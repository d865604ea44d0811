import { describe, expect, test } from '@jest/globals';
import { namesWithin, placesNamedIn } from './patterns.ts';

describe('agencies and areas', () => {
  const names = ['Northmere', 'Northmere Council', 'Council', 'Vale Integrated Care Board', 'NMC', 'His Majesty’s Inspectorate of Constabulary', 'Vale Hospitals', 'Care Quality Commission'];
  test.each([['Northmere children wait', 'Northmere'], ['Children in the Vale wait', 'Vale'], ['Northmere’s front door', 'Northmere’s'], ['NMC decides late', 'NMC']])('%j', (text, found) => expect(placesNamedIn(text, names)).toEqual([found]));
  test.each(['The council decides late', 'Health and the Police act', 'Children in care wait', 'The Integrated Care Board pays', 'a vale of tears', 'Hospitals share late', 'Quality differs'])('not in %j', (text) => expect(placesNamedIn(text, names)).toEqual([]));
});

test('a word with a capital within a sentence reads as a name; short forms and first words do not', () => {
  expect(namesWithin('Children in Testshire wait, and Operation Acorn helps them')).toEqual(['Testshire', 'Operation', 'Acorn']);
  for (const before of ['(', '“', '— ', ' ', '  ', '\u00a0', '/ ', ': ']) expect(namesWithin(`Children wait in ${before}Testshire`)).toEqual(['Testshire']);
  expect(namesWithin('The NHS and the MASH decide. Children wait: [Who] knows? “They wait.”')).toEqual([]);
});
