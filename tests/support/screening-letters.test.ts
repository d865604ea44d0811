import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { countFindings, screen, screenFigures } from '@joint/shared';

const folder = new URL('../../../shared/data/jtai/letters-text/', import.meta.url);
const letters = existsSync(folder) ? readdirSync(folder).map((name) => readFileSync(new URL(name, folder), 'utf8')) : [];
const whenThere = letters.length > 0 ? test : test.skip;

whenThere('in 40 published letters, with nobody to be found in them, it raises no alarm but for the address that each gives', () => {
  expect(letters).toHaveLength(40);
  const findings = letters.flatMap((text) => screen(text).map((finding) => ({ ...finding, field: 'letter', words: text.slice(finding.start, finding.end).toLowerCase() })));
  expect(countFindings(findings)).toEqual([{ field: 'letter', kind: 'EMAIL_ADDRESS', count: 40 }]);
  expect(new Set(findings.map(({ words }) => words))).toEqual(new Set(['protectionofchildren@ofsted.gov.uk']));
});

whenThere('small numbers of people are found about once in a letter, where one child or two are spoken of', () => {
  const found = letters.flatMap((text) => screenFigures(text).filter(({ kind }) => kind === 'SMALL_NUMBER').map(({ start, end }) => text.slice(start, end + 25)));
  expect(found.length).toBeGreaterThan(10);
  expect(found.length).toBeLessThanOrEqual(40);
  expect(found.filter((words) => !/child|person|girl|boy|father|mother|parent/i.test(words))).toEqual([]);
});
