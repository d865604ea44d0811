import { expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { gateAbove } from '../support/gate.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { choose, press, tabTo } from './steps/keyboard.ts';
import { looksRight } from './steps/looking.ts';

const journey = setUpJourney({});

/** On the first step, for a new piece of the police. */
async function begin(): Promise<{ readonly scene: Scene; readonly page: Page; readonly piece: string }> {
  const scene = await aScene(journey.app());
  const { id: piece } = await anEvidence(journey.app(), scene, scene.people.police, { title: 'Waiting times' });
  const { page } = await journey.open(scene.people.police, `${paths.evidence(scene.id, piece)}/table/import`);
  await page.getByRole('heading', { level: 1, name: 'Import a table' }).waitFor();
  return { scene, page, piece };
}
async function paste(page: Page, table: string): Promise<void> {
  await choose(page, 'How do you give the table?', 'Paste it');
  await tabTo(page, page.getByLabel('The table', { exact: true }));
  await page.keyboard.insertText(table);
  await press(page, page.getByRole('button', { name: 'Continue' }));
  await page.getByText('Every cell can be imported.').waitFor();
}
async function fillSource(page: Page): Promise<void> {
  await tabTo(page, page.getByLabel('Where do the figures come from?'));
  await page.keyboard.type('Contact record');
}

test('a column that could say who somebody is asks first: without a mouse, each kind by itself; nothing is imported before it is answered', async () => {
  const { page, piece } = await begin();
  await paste(page, 'Child\tNHS number\tNote\nCH-04\t943 476 5919\tSeen at home\nCH-05\t9434765919\tMoved to LS1 4AP');
  await page.getByRole('heading', { name: 'Could somebody be recognised?' }).waitFor();
  await fillSource(page);
  await looksRight(page, 'table screening 1280');
  await press(page, page.getByRole('button', { name: 'Import 2 rows' }));
  const problem = page.getByRole('group', { name: 'There is a problem' });
  await press(page, problem.getByRole('link', { name: 'Column B: 2 places look like an NHS number: take them out, or say why they may stay' }));
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.name)).toContain('screening.B.NHS_NUMBER');
  await page.setViewportSize(phone);
  await looksRight(page, 'table screening 375');
  await page.keyboard.press('Space');
  await choose(page, 'Column C, “Note”: 1 cell looks like a postcode. Why may it stay?', 'It is not what it looks like');
  expect(await journey.app().sql('SELECT FROM dataset WHERE evidence_id = $1', [piece])).toEqual([]);
  await press(page, page.getByRole('button', { name: 'Import 2 rows' }));
  await page.getByText('The table is imported: 2 rows').waitFor();
  const [event] = await journey.app().sql<{ payload: { screened: unknown } }>("SELECT payload FROM inspection_event WHERE type = 'dataset.imported' AND payload->>'evidenceId' = $1", [piece]);
  expect(event?.payload.screened).toEqual([expect.objectContaining({ column: 'B', kind: 'NHS_NUMBER', count: 2 }), { column: 'C', kind: 'POSTCODE', count: 1, reason: 'NOT_WHAT_IT_LOOKS_LIKE' }]);
});

test('a large import says how far it is; a page that is opened again finds it there, and goes on to the table once it is whole', async () => {
  const { scene, page, piece } = await begin();
  await paste(page, `Place\tDays\n${Array.from({ length: 1_200 }, (_, index) => `Ward ${index}\t${100 + index}`).join('\n')}`);
  await fillSource(page);
  const gate = await gateAbove(journey.app(), 'dataset_row', 1_001);
  await press(page, page.getByRole('button', { name: 'Import 1,200 rows' }));
  await page.getByText('1,000 of 1,200 rows written').waitFor();
  await looksRight(page, 'table importing 1280');
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'The table is being imported' }).waitFor();
  await page.getByText('1,000 of 1,200 rows written').waitFor();
  await page.setViewportSize(phone);
  await looksRight(page, 'table importing 375');
  await gate.open();
  await page.getByText('The table is imported: 1,200 rows').waitFor();
  expect(page.url()).toContain(`${paths.evidence(scene.id, piece)}/table`);
});

test('an import that fails half way says what to do, here and on a page that is opened later', async () => {
  const { page, piece } = await begin();
  await paste(page, 'Place\tDays\nNorth\t12\nSouth\t31');
  await fillSource(page);
  await journey.app().sql('ALTER TABLE dataset_row ADD CONSTRAINT broken CHECK (row_no <> 3) NOT VALID');
  await press(page, page.getByRole('button', { name: 'Import 2 rows' }));
  await page.getByRole('group', { name: 'There is a problem' }).waitFor();
  await page.reload();
  await page.getByRole('heading', { level: 1, name: 'The table was not imported' }).waitFor();
  await page.getByText('Import it again').waitFor();
  await looksRight(page, 'table not imported 1280');
  await journey.app().sql('ALTER TABLE dataset_row DROP CONSTRAINT broken');
  await press(page, page.getByRole('button', { name: 'Give the table again' }));
  await paste(page, 'Place\tDays\nNorth\t12\nSouth\t31');
  await fillSource(page);
  await press(page, page.getByRole('button', { name: 'Import 2 rows' }));
  await page.getByText('The table is imported: 2 rows').waitFor();
  expect(await journey.app().sql('SELECT version FROM dataset WHERE evidence_id = $1', [piece])).toEqual([{ version: 1 }]);
});
