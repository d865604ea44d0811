import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';
import { isSaved } from './steps/narrative.ts';

const journey = setUpJourney();

test('an inspector names a version without a mouse, a colleague sees it; what is written after it is compared with it and taken back by restoring', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const [section] = await journey.app().sql<{ id: string; text: string }>('SELECT s.id, t.text FROM narrative_section s JOIN statement t ON t.section_id = s.id WHERE s.inspection_id = $1 ORDER BY s.position, t.position LIMIT 1', [northmere]);
  const sectionId = section?.id ?? '';
  const colleague = (await journey.open('cqc-inspector', paths.narrativeHistory(northmere, sectionId))).page;
  await colleague.getByRole('heading', { level: 1, name: 'History of the narrative' }).waitFor();
  const { page } = await journey.open('lead-inspector', paths.narrativeSection(northmere, sectionId));

  await press(page, page.getByRole('link', { name: 'History', exact: true }));
  await page.getByRole('heading', { level: 1, name: 'History of the narrative' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Save version' }));
  await page.getByRole('alert').getByRole('link', { name: 'Enter the name of this version' }).waitFor();
  await tabTo(page, page.getByLabel('Name this section as it stands now'));
  await page.keyboard.type('Before the partners came');
  await press(page, page.getByRole('button', { name: 'Save version' }));
  await page.getByRole('heading', { level: 1, name: 'Before the partners came' }).waitFor();
  await colleague.getByRole('heading', { level: 3, name: 'Before the partners came' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Show who wrote what' }));
  await page.getByText('written by').first().waitFor({ state: 'attached' });
  expect(await barriersOn(page)).toEqual([]);

  const writer = (await journey.open('lead-inspector', paths.narrativeSection(northmere, sectionId))).page;
  const words = writer.locator('.ProseMirror p').first();
  await words.click();
  await writer.keyboard.press('End');
  await writer.keyboard.type(' Nobody wrote this before.');
  await isSaved(writer);
  const written = (): Promise<object[]> => journey.app().sql("SELECT FROM statement WHERE section_id = $1 AND text LIKE '%Nobody wrote this before.%'", [sectionId]);
  await eventually(async () => expect(await written()).toHaveLength(1));

  await tabTo(page, page.getByRole('link', { name: 'Compare with now' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Two versions compared' }).waitFor();
  expect((await page.locator('ins').allInnerTexts()).join(' ')).toMatch(/Nobody[^]*wrote this before\./);
  expect(await barriersOn(page)).toEqual([]);
  await page.goBack();
  await page.getByRole('link', { name: 'Restore', exact: true }).click();
  await page.getByRole('button', { name: 'Restore this section' }).click();
  await page.getByText('says again what it said then').waitFor();
  await colleague.getByRole('heading', { level: 3, name: 'Before an earlier version was restored' }).waitFor();
  await writer.getByText('Nobody wrote this before.').waitFor({ state: 'detached' });
  expect(await written()).toEqual([]);
});

test('the lead freezes what goes out: it says so, and its name is no longer to be changed', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('lead-inspector', paths.narrativeHistory(northmere));
  await page.getByLabel('Name the narrative as it stands now').fill('For the agencies');
  await page.getByRole('button', { name: 'Save version' }).click();
  await page.getByRole('link', { name: 'Freeze as what went out' }).click();
  await page.getByRole('button', { name: 'Freeze this version' }).click();
  await page.getByRole('alert').getByRole('link', { name: 'Choose what the version went out for' }).waitFor();
  await page.getByLabel('Factual accuracy check').check();
  await page.getByRole('button', { name: 'Freeze this version' }).click();
  await page.getByText('Went out: factual accuracy check').waitFor();
  expect(await page.getByRole('link', { name: 'Freeze as what went out' }).count()).toBe(0);
  await page.getByRole('link', { name: 'Back to the versions' }).click();
  const item = page.getByRole('listitem').filter({ hasText: 'For the agencies' });
  await item.getByText('Went out: factual accuracy check').waitFor();
  expect(await item.getByRole('link', { name: /Change the name/ }).count()).toBe(0);
  expect(await barriersOn(page)).toEqual([]);
});
