import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { desk, phone } from '../support/browser.ts';
import { aScene, type Scene } from '../support/factories/inspection.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { aDocx, aText } from '../support/sample-files.ts';
import { barriersOn, keepPicture, overflowOf } from './steps/looking.ts';

const journey = setUpJourney({});
let scene: Scene;
beforeAll(async () => { scene = await aScene(journey.app()); });

const row = (page: Page, name: string) => page.getByRole('region', { name: 'Files' }).getByRole('listitem').filter({ hasText: name });
async function lookEverywhere(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of [['desk', desk], ['phone', phone]] as const) {
    await page.setViewportSize(viewport);
    await keepPicture(page, `file findings ${name} ${size}`);
    expect(await barriersOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  }
  await page.setViewportSize(desk);
}

test('an officer attaches notes with a number in them, is asked about it, and answers; an inspector waits for it and then opens the file', async () => {
  const { id } = await anEvidence(journey.app(), scene, scene.people.police, { visibility: 'OWN_AGENCY_AND_INSPECTORS' });
  const officer = await journey.open(scene.people.police, paths.evidence(scene.id, id));
  const inspector = await journey.open(scene.people.lead, paths.evidence(scene.id, id));
  const { page } = officer;
  await page.getByText('No files are attached.').waitFor();
  await page.getByLabel('Choose files to attach').setInputFiles([{ name: 'notes.txt', mimeType: '', buffer: aText('Call sheet\nThe nurse wrote 943 476 5919.\nKay lives at LS1 4AP.').bytes }]);
  // The page learns by itself that the words were looked through.
  await row(page, 'notes.txt').getByText('Its words have what looks like an NHS number and a postcode').waitFor({ timeout: 60_000 });
  await lookEverywhere(page, 'asked');
  await row(inspector.page, 'notes.txt').getByText('Held back').waitFor();
  expect(await row(inspector.page, 'notes.txt').getByRole('link').count()).toBe(0);
  await keepPicture(inspector.page, 'file findings held back desk');

  await page.getByRole('link', { name: 'Say why it may stay' }).click();
  await page.getByRole('heading', { level: 1, name: 'Could somebody be recognised?' }).waitFor();
  expect(await page.getByText('9•• 4•• 5•••').count()).toBe(1);
  await page.getByText('line 2').waitFor();
  await page.getByRole('button', { name: 'Keep the file' }).click();
  await page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: /looks like an NHS number: say why/ }).click();
  expect(await page.evaluate(() => (document.activeElement as HTMLInputElement | null)?.type)).toBe('radio');
  await lookEverywhere(page, 'question');
  for (const question of await page.getByRole('radio', { name: 'It is not what it looks like' }).all()) await question.check();
  await page.getByRole('button', { name: 'Keep the file' }).click();
  await page.getByText('Your answer is recorded').waitFor();
  await row(inspector.page, 'notes.txt').getByRole('link', { name: 'Download notes.txt' }).waitFor();
  await page.getByText('What was found, and why it stays').click();
  await page.getByText(/an NHS number: It is not what it looks like/).waitFor();
  await lookEverywhere(page, 'answered');

  await page.getByLabel('Choose files to attach').setInputFiles([{ name: 'torn.docx', mimeType: '', buffer: aDocx(['Minutes'], { 'word/header1.xml': '<w:hdr><w:p>' }).bytes }]);
  await row(page, 'torn.docx').getByText('Its words could not be read, so nothing in it was looked through').waitFor({ timeout: 60_000 });
  await row(inspector.page, 'torn.docx').getByText('Held back').waitFor();
  await row(page, 'torn.docx').getByRole('link', { name: /^Say that you have looked/ }).click();
  await lookEverywhere(page, 'look yourself');
  await page.getByRole('group', { name: 'You have looked through it. What did you see?' }).getByRole('radio', { name: 'Nobody can be recognised in it' }).check();
  await page.getByRole('button', { name: 'Keep the file' }).click();
  await row(inspector.page, 'torn.docx').getByRole('link', { name: 'Download torn.docx' }).waitFor();
});

test('a draft is not submitted while something is asked about its file; the summary leads to the files', async () => {
  const { id } = await anEvidence(journey.app(), scene, scene.people.health, { submit: false });
  const nurse = await journey.open(scene.people.health, paths.editEvidence(scene.id, id));
  nurse.allow(/422/);
  const { page } = nurse;
  await page.getByLabel('Choose files to attach').setInputFiles([{ name: 'list.txt', mimeType: '', buffer: aText('DOB 12/03/2011').bytes }]);
  await row(page, 'list.txt').getByText('Its words have what looks like a date of birth').waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Say why what was found in “list.txt” may stay, or remove the file' }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('list.txt');
  await row(page, 'list.txt').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove the file' }).click();
  await page.getByText('No files are attached.').waitFor();
  await page.getByRole('button', { name: 'Submit' }).click();
  await page.getByRole('heading', { level: 1, name: /submitted/i }).waitFor();
});
