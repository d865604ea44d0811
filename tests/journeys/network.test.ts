import { beforeAll, expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import type { Visit } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { contributeUnseen } from './steps/behind-the-page.ts';
import { anObservation, card, fillEvidence, submit, wasSubmitted } from './steps/evidence.ts';
import { barriersOn } from './steps/looking.ts';
import { focusText, isSaved, openSection, saveState, textOf, wordsOf, writeStatement } from './steps/narrative.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
/** What a browser itself says of a network or a server that is gone. */
const noNetwork = /net::ERR_|WebSocket connection|Failed to load resource/;
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

const goOffline = async ({ context, allow }: Visit): Promise<void> => {
  allow(noNetwork);
  await context.setOffline(true);
};
const comeBack = ({ context }: Visit): Promise<void> => context.setOffline(false);

test('with WebSocket blocked everything is live all the same', async () => {
  const [marian, tomasz] = await Promise.all([journey.visit('lead-inspector'), journey.visit('ofsted-education')]);
  marian.allow(/WebSocket/);
  await marian.context.routeWebSocket(/socket\.io/, (socket) => void socket.close({ code: 1008 }));
  let polls = 0;
  marian.page.on('requestfinished', (request) => { if (request.url().includes('transport=polling')) polls += 1; });
  await Promise.all([marian, tomasz].map(({ page }) => openSection(page, paths.narrative(northmere), section)));

  await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'A call that nobody returned' });
  await card(marian.page, 'A call that nobody returned').getByText('New').waitFor();
  await writeStatement(marian.page, section, 'Written over long-polling.');
  await isSaved(marian.page);
  await textOf(tomasz.page, section).getByText('Written over long-polling.').waitFor();
  await writeStatement(tomasz.page, section, 'Answered over a socket.');
  await textOf(marian.page, section).getByText('Answered over a socket.').waitFor();
  expect(polls).toBeGreaterThan(2);
});

test('an inspector writes on without a network; when it is back both texts are one, and the page says what came in', async () => {
  const [marian, tomasz] = await Promise.all([journey.visit('lead-inspector'), journey.visit('ofsted-education')]);
  await Promise.all([marian, tomasz].map(({ page }) => openSection(page, paths.narrative(northmere), section)));
  await focusText(marian.page, section);
  await goOffline(marian);
  await writeStatement(marian.page, section, 'Marian wrote this on a train.');
  await marian.page.getByText('Not saved: working offline').first().waitFor();
  await marian.page.getByText('You are offline.').waitFor();

  await writeStatement(tomasz.page, section, 'Tomasz wrote this meanwhile.');
  await isSaved(tomasz.page);
  await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'A letter that came meanwhile' });
  expect(await saveState(marian.page)).toContain('Not saved');
  expect(await barriersOn(marian.page)).toEqual([]);

  await comeBack(marian);
  await marian.page.getByText(/You were offline for .+ changes? came in/).waitFor();
  await isSaved(marian.page);
  await card(marian.page, 'A letter that came meanwhile').waitFor();
  await eventually(async () => {
    const [hers, his] = await Promise.all([wordsOf(marian.page, section), wordsOf(tomasz.page, section)]);
    expect(hers).toEqual(his);
    expect(hers.join('\n')).toMatch(/on a train[^]*meanwhile|meanwhile[^]*on a train/);
  });
});

test('a nurse fills in the form without a network: nothing is lost, and it is sent when the network is back', async () => {
  const amara = await journey.open('health-contributor', paths.addEvidence(northmere));
  await amara.page.getByRole('radio', { name: 'Observation', exact: true }).waitFor();
  await goOffline(amara);
  await fillEvidence(amara.page, anObservation);
  await amara.page.getByText('Not yet saved on the server: you are offline').first().waitFor();
  await submit(amara.page);
  await amara.page.getByRole('group', { name: 'There is a problem' }).getByText('The service cannot be reached').waitFor();
  expect(await amara.page.getByLabel('What does it show?').inputValue()).toBe(anObservation.body);

  await comeBack(amara);
  await submit(amara.page);
  await wasSubmitted(amara.page);
});

test('when the server restarts, open pages catch up by themselves and say so', async () => {
  const [marian, amara] = await Promise.all([journey.visit('lead-inspector'), journey.open('health-contributor', paths.evidenceList(northmere))]);
  await openSection(marian.page, paths.narrative(northmere), section);
  await amara.page.getByRole('heading', { level: 1, name: 'Evidence' }).waitFor();
  for (const { allow } of [marian, amara]) allow(noNetwork);

  await journey.restart((elsewhere) => contributeUnseen(elsewhere, 'health-coordinator', northmere, section, { title: 'Sent during the restart' }));
  for (const { page } of [marian, amara]) {
    await page.getByText(/You were offline for/).waitFor();
    await card(page, 'Sent during the restart').getByText('New').waitFor();
  }
  await writeStatement(marian.page, section, 'Written after the restart.');
  await isSaved(marian.page);
});
