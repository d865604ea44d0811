import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { anEvidence } from '../support/factories/evidence.ts';
import { aScene } from '../support/factories/inspection.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { card, fillEvidence, submit, wasSubmitted } from './steps/evidence.ts';
import { tabTo } from './steps/keyboard.ts';
import { barriersOn } from './steps/looking.ts';

const journey = setUpJourney({});
const words = 'What the child said about that night.';

test('a distressing piece is announced, opens on request by keyboard, stays open in that tab, and says nothing elsewhere', async () => {
  const scene = await aScene(journey.app());
  const { page } = await journey.open(scene.people.police, paths.addEvidence(scene.id));
  await fillEvidence(page, { kind: 'Interview', title: 'An account', body: words, criteria: [scene.criteria[0]?.title ?? ''], day: ['4', '11', '2026'] });
  await page.getByRole('checkbox', { name: 'It may be distressing to read' }).check();
  await page.getByLabel('How many minutes did it take you?').fill('35');
  await submit(page);
  await wasSubmitted(page);

  const ian = await journey.open(scene.people.inspector, paths.evidenceList(scene.id));
  const listed = card(ian.page, 'An account');
  await listed.getByText('Distressing', { exact: true }).waitFor();
  expect(await ian.page.getByText(words).count()).toBe(0);
  expect(await barriersOn(ian.page)).toEqual([]);
  const show = listed.getByRole('button', { name: 'Show what it says An account' });
  await tabTo(ian.page, show);
  await ian.page.keyboard.press('Enter');
  await listed.getByText(words).waitFor();
  expect(await ian.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('What “An account” says');
  expect(await barriersOn(ian.page)).toEqual([]);

  await listed.getByRole('link', { name: 'An account' }).click();
  await ian.page.getByRole('heading', { level: 1, name: 'An account' }).waitFor();
  await ian.page.getByText(words).waitFor();
  await ian.page.getByText('35 minutes').waitFor();
  await ian.page.getByRole('button', { name: /Hide what it says/ }).click();
  expect(await ian.page.getByText(words).count()).toBe(0);

  const lena = await journey.open(scene.people.lead, paths.evidenceList(scene.id));
  await card(lena.page, 'An account').getByText('Distressing', { exact: true }).waitFor();
  expect(await lena.page.getByText(words).count()).toBe(0);

  await page.goto(paths.addEvidence(scene.id));
  expect(await page.getByLabel('How many minutes did it take you?').inputValue()).toBe('35');
});

test('citations and the picker warn of it by its title', async () => {
  const scene = await aScene(journey.app(), { phase: 'DRAFTING' });
  const { features } = journey.app();
  const { lead } = scene.people;
  const { id } = await anEvidence(journey.app(), scene, scene.people.police, { kind: 'INTERVIEW', title: 'An account', body: words, isDistressing: true });
  const [section] = await features.narrative.service.sections(await features.inspections.service.access(lead.viewer, scene.id));
  await features.narrative.service.compose(lead.viewer, { sectionId: section?.id ?? '', statements: [{ kind: 'STRENGTH', text: 'Children are heard.', cites: [{ evidenceId: id, stance: 'SUPPORTS' }] }] });
  const { page } = await journey.open(lead, paths.narrativeSection(scene.id, section?.id ?? ''));
  await page.getByText('Children are heard.').waitFor();
  await page.getByRole('button', { name: 'Cite evidence' }).click();
  await page.getByRole('option').filter({ hasText: 'An account' }).getByText('Distressing').waitFor();
  expect(await page.getByText(words).count()).toBe(0);
  await page.goto(paths.report(scene.id));
  await page.getByRole('button', { name: /Show the evidence/ }).click();
  await page.getByText('Distressing', { exact: true }).waitFor();
});
