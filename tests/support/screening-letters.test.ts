import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { countFindings, screen, screenFigures } from '@joint/shared';

const folder = new URL('../../../shared/data/jtai/letters-text/', import.meta.url);
const letters = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')) : [];
const whenThere = letters.length > 0 ? test : test.skip;

whenThere('in 40 published letters it raises no alarm but for the address that each gives and for people who are named', () => {
  expect(letters).toHaveLength(40);
  const findings = letters.flatMap((text) => screen(text).map((finding) => ({ ...finding, field: 'letter', words: text.slice(finding.start, finding.end).toLowerCase() })));
  expect(countFindings(findings).sort((a, b) => a.kind.localeCompare(b.kind))).toEqual([{ field: 'letter', kind: 'EMAIL_ADDRESS', count: 40 }, { field: 'letter', kind: 'PERSON_NAME', count: 66 }]);
  expect(new Set(findings.filter(({ kind }) => kind === 'EMAIL_ADDRESS').map(({ words }) => words))).toEqual(new Set(['protectionofchildren@ofsted.gov.uk']));
  // Each of these was looked at: doctors and chiefs to whom letters are addressed, and children under other names. One word, or a first and a last name.
  expect(findings.filter(({ kind, words }) => kind === 'PERSON_NAME' && !/^[\p{L}’'-]+( [\p{L}’'-]+){0,2}$/u.test(words))).toEqual([]);
});

whenThere('small numbers of people are found about once in a letter, where one child or two are spoken of', () => {
  const found = letters.flatMap((text) => screenFigures(text).filter(({ kind }) => kind === 'SMALL_NUMBER').map(({ start, end }) => text.slice(start, end + 25)));
  expect(found.length).toBeGreaterThan(10);
  expect(found.length).toBeLessThanOrEqual(40);
  expect(found.filter((words) => !/child|person|girl|boy|father|mother|parent/i.test(words))).toEqual([]);
});
