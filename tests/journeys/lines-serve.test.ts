import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { aScene } from '../support/factories/inspection.ts';
import { aLine } from '../support/factories/line.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press } from './steps/keyboard.ts';
import { barriersOn, overflowOf } from './steps/looking.ts';

const journey = setUpJourney({});
const question = 'Who decides at night?';

test('a request is sent for a line of enquiry, shows on its page where it stands, and the agency asked sees nothing of the line', async () => {
  const scene = await aScene(journey.app());
  const { lead, police } = scene.people;
  await aLine(journey.app(), scene, { question });
  const { page } = await journey.open(lead, paths.newRequest(scene.id));
  await page.getByRole('group', { name: 'Whom do you ask?' }).getByRole('checkbox', { name: scene.agencies.police.name, exact: true }).check();
  await page.getByLabel('What is it about?').fill('Night calls');
  await page.getByLabel('What do you ask for?').fill('The log of calls after 18:00.');
  await page.getByLabel('Why do you ask?').fill('Two logs differ.');
  await page.getByRole('group', { name: 'Which criteria is it for?' }).getByRole('checkbox').first().check();
  await page.getByRole('group', { name: 'Which lines of enquiry does it serve?' }).getByRole('checkbox', { name: question }).check();
  await press(page, page.getByRole('button', { name: 'Send the request' }));
  const section = page.getByRole('region', { name: 'Lines of enquiry' });
  await section.getByRole('link', { name: question }).waitFor();
  expect(await barriersOn(page)).toEqual([]);

  const asked = (await journey.open(police, paths.requests(scene.id))).page;
  await asked.getByRole('link', { name: 'Night calls' }).first().click();
  await asked.getByRole('heading', { level: 1, name: /Night calls/ }).waitFor();
  expect([await asked.getByText('Lines of enquiry').count(), (await asked.locator('body').innerText()).includes(question)]).toEqual([0, false]);

  await section.getByRole('link', { name: question }).click();
  const mine = page.getByRole('listitem').filter({ hasText: 'Night calls' });
  await mine.getByRole('link', { name: /^Sent/ }).waitFor();
  await asked.getByRole('button', { name: 'Acknowledge' }).click();
  await mine.getByRole('link', { name: /^Acknowledged/ }).waitFor();
  await page.setViewportSize({ width: 375, height: 740 });
  expect([await overflowOf(page), await barriersOn(page)]).toEqual([0, []]);
  await mine.getByRole('button', { name: /^Detach/ }).click();
  await mine.waitFor({ state: 'detached' });
});

test('a statement is attached to a line from where it is written, without a mouse and on a phone, and a colleague sees it at once', async () => {
  const scene = await aScene(journey.app());
  const { lead, inspector } = scene.people;
  await aLine(journey.app(), scene, { question });
  const { narrative, inspections } = journey.app().features;
  const [section] = await narrative.service.sections(await inspections.service.access(lead.viewer, scene.id));
  if (!section) throw new Error('the inspection has no section');
  await narrative.service.compose(lead.viewer, { sectionId: section.id, statements: [{ kind: 'CONTEXT', text: 'Nobody answers at night.', cites: [] }] });
  const address = paths.narrativeSection(scene.id, section.id);
  const colleague = (await journey.open(inspector, address)).page;
  await colleague.getByRole('button', { name: 'Lines of enquiry', exact: true }).waitFor();
  const { page } = await journey.open(lead, address);
  await page.setViewportSize({ width: 375, height: 740 });
  await page.getByRole('button', { name: 'Lines of enquiry', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.getByText('The statement is attached to no line of enquiry.').waitFor();
  await page.getByLabel('Attach it to').selectOption({ label: question });
  await press(page, page.getByRole('button', { name: 'Attach', exact: true }));
  await page.getByRole('link', { name: question }).waitFor();
  expect([await overflowOf(page), await barriersOn(page)]).toEqual([0, []]);
  await colleague.getByRole('button', { name: '1 line of enquiry' }).waitFor();
  await press(page, page.getByRole('button', { name: 'Back to the text' }));
  await page.getByRole('button', { name: '1 line of enquiry' }).waitFor();
});
