import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene, moveTo, type Scene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press } from './steps/keyboard.ts';
import { looksRight } from './steps/looking.ts';

const journey = setUpJourney({});

const tableOf = (scene: Scene, evidenceId: string): string => `${paths.evidence(scene.id, evidenceId)}/table`;
async function aTable(scene: Scene, submit = true): Promise<string> {
  const { police } = scene.people;
  const { id } = await anEvidence(journey.app(), scene, police, { submit, title: 'Waiting times' });
  await journey.app().features.datasets.put(police.viewer, id, { name: 'waiting.csv', bytes: Buffer.from('Place,Waiting\nHarbourside,12\nQuayside,31\n'), source: 'A return' });
  return id;
}

test('the police remove a table without a mouse, told before what cites it; it leaves an inspector’s open screen at once, and its history says who and why', async () => {
  const scene = await aScene(journey.app());
  const piece = await aTable(scene);
  await moveTo(journey.app(), scene, 'FACTUAL_ACCURACY');
  const [statement] = await journey.app().sql<{ id: string; section_id: string }>('SELECT t.id, t.section_id FROM statement t JOIN narrative_section s ON s.id = t.section_id WHERE s.inspection_id = $1', [scene.id]);
  await journey.app().sql('INSERT INTO citation (section_id, statement_id, evidence_id, stance, position) VALUES ($1, $2, $3, $4, 0)', [statement?.section_id, statement?.id, piece, 'SUPPORTS']);
  const lead = (await journey.open(scene.people.lead, tableOf(scene, piece))).page;
  await lead.getByRole('cell', { name: 'Harbourside' }).waitFor();
  const { page } = await journey.open(scene.people.police, paths.evidence(scene.id, piece));
  await press(page, page.getByRole('link', { name: 'Remove the table' }));
  await page.getByRole('heading', { level: 1, name: 'Remove the table of 2 rows and 2 columns' }).waitFor();
  await page.getByRole('heading', { name: '1 statement cites it' }).waitFor();
  await page.getByRole('link', { name: 'A statement' }).waitFor();
  await looksRight(page, 'table remove 1280');
  await press(page, page.getByRole('button', { name: 'Remove the table' }));
  await press(page, page.getByRole('group', { name: 'There is a problem' }).getByRole('link', { name: 'Enter the reason' }));
  await page.keyboard.type('Some rows belong to another area.');
  await page.setViewportSize(phone);
  await looksRight(page, 'table remove 375');
  await press(page, page.getByRole('button', { name: 'Remove the table' }));
  await page.getByText('The table is removed').waitFor();
  await page.getByText('The reason given: Some rows belong to another area.').waitFor();
  await looksRight(page, 'table removed 375');

  await lead.getByRole('heading', { name: 'This table was removed' }).waitFor();
  await lead.getByText('The reason given: Some rows belong to another area.').waitFor();
  expect(await lead.getByText('Harbourside').count()).toBe(0);
  await looksRight(lead, 'table gone 1280');
  await lead.goto(`${paths.evidence(scene.id, piece)}/history`);
  await lead.getByRole('heading', { name: 'Table removed' }).waitFor();
  await looksRight(lead, 'table history 1280');
  await lead.goto(paths.report(scene.id));
  await lead.getByRole('button', { name: /Show the evidence/ }).first().click();
  await lead.getByText('Table removed').waitFor();
});

test('a draft’s table goes without a reason', async () => {
  const scene = await aScene(journey.app());
  const piece = await aTable(scene, false);
  const { page } = await journey.open(scene.people.police, `${tableOf(scene, piece)}/remove`, { viewport: phone });
  await page.getByRole('heading', { level: 1, name: /^Remove the table/ }).waitFor();
  expect(await page.getByLabel('Why do you remove it?').count()).toBe(0);
  await looksRight(page, 'table remove draft 375');
  await press(page, page.getByRole('button', { name: 'Remove the table' }));
  await page.getByText('The table is removed').waitFor();
  await page.getByRole('link', { name: 'Import a table' }).waitFor();
});
