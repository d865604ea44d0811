import { expect, test } from '@jest/globals';
import { derivedUuid, readUuid } from './statement-id.ts';

test('a derived id is the one RFC 9562 gives', () => {
  expect(derivedUuid('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
});

test('only a UUID is an id, in one spelling', () => {
  expect(readUuid('2ED6657D-E927-568B-95E1-2665A8AEA6A2')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  for (const value of ['', 'x', '2ed6657d-e927-568b-95e1-2665a8aea6a2 ', 5, null, undefined, {}, ['2ed6657d-e927-568b-95e1-2665a8aea6a2']]) expect(readUuid(value)).toBeNull();
});
