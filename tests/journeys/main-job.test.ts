import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { contributeUnseen } from './steps/behind-the-page.ts';
import { addEvidence, anObservation, card, changeTitle, fillEvidence, openPiece, submit, wasSubmitted, withdraw } from './steps/evidence.ts';
import { barriersOn } from './steps/looking.ts';
import { beginStatement, chooseKind, citeByKeyboard, focusText, isSaved, openSection, saveState, textOf, wordsOf, writeStatement } from './steps/narrative.ts';
import { movePhase } from './steps/phases.ts';
import { signIn, signInFromTheList } from './steps/signing-in.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

test('a nurse adds evidence, and it appears at once where it may be seen and nowhere else', async () => {
  const [amara, marian, imran] = await Promise.all([journey.visit('health-contributor'), journey.visit(null), journey.visit(null)]);
  await signInFromTheList(marian.page, 'lead-inspector');
  await signIn(imran.page, 'police-hub');
  await Promise.all([marian, imran].map(({ page }) => page.goto(paths.evidenceList(northmere))));
  const beside = await marian.context.newPage();
  await openSection(beside, paths.narrative(northmere), section);

  await amara.page.goto(paths.addEvidence(northmere));
  await fillEvidence(amara.page, { ...anObservation, title: '' });
  await submit(amara.page);
  const summary = amara.page.getByRole('group', { name: 'There is a problem' });
  await summary.getByRole('link', { name: 'Enter the title' }).waitFor();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await amara.page.getByLabel('What does it show?').inputValue()).toBe(anObservation.body);
  await summary.getByRole('link').click();
  await amara.page.keyboard.type(anObservation.title);
  await submit(amara.page);
  await wasSubmitted(amara.page);

  for (const page of [marian.page, beside]) {
    const arrived = card(page, anObservation.title);
    await arrived.waitFor();
    const words = await arrived.innerText();
    for (const word of ['New', 'Health', 'Amara Lindqvist', 'Added']) expect(words).toContain(word);
  }
  await marian.page.getByText('3 people here').waitFor();

  const forAll = { ...anObservation, title: 'Nurses’ rota for the hub', visibility: 'ALL_AGENCIES' } as const;
  await addEvidence(amara.page, northmere, forAll);
  await card(imran.page, forAll.title).waitFor();
  expect(await imran.page.getByText(anObservation.title).count()).toBe(0);

  await openPiece(amara.page, northmere, anObservation.title);
  await changeTitle(amara.page, 'Nurses wait two days for the hub');
  await openPiece(amara.page, northmere, forAll.title);
  await withdraw(amara.page, 'It was last month’s rota');
  for (const page of [marian.page, beside]) {
    await card(page, 'Nurses wait two days for the hub').waitFor();
    await card(page, forAll.title).getByText('Withdrawn', { exact: true }).waitFor();
  }
  await card(imran.page, forAll.title).getByText('Withdrawn', { exact: true }).waitFor();
  expect(await imran.page.getByText('Nurses wait two days').count()).toBe(0);
});

test('two inspectors write one section at once, cite the new evidence, and the board reads it', async () => {
  await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'Midwives ring the hub twice' });
  const margaret = await journey.open('board-member', paths.report(northmere));
  await margaret.page.getByRole('heading', { name: 'You cannot read the joint report yet' }).waitFor();
  const [marian, tomasz] = await Promise.all([journey.visit('lead-inspector'), journey.visit('ofsted-education')]);
  await Promise.all([marian, tomasz].map(({ page }) => openSection(page, paths.narrative(northmere), section)));

  await writeStatement(marian.page, section, 'Midwives often have to ask the hub twice.');
  await chooseKind(marian.page, 'Area for improvement');
  await focusText(marian.page, section);
  await citeByKeyboard(marian.page, 'midwives', 'Midwives ring the hub twice');
  await isSaved(marian.page);
  await tomasz.page.getByText('Midwives often have to ask the hub twice.').waitFor();
  await tomasz.page.locator('.ji-caret').getByText('Marian Okafor').waitFor();
  await tomasz.page.getByText('Also here').waitFor();

  await bothAtOnce(marian.page, tomasz.page);
  await marian.page.reload();
  await textOf(marian.page, section).getByText('Midwives often have to ask the hub twice.').waitFor();
  expect(await wordsOf(marian.page, section)).toEqual(await wordsOf(tomasz.page, section));

  await movePhase(marian.page, northmere, 'Send for factual accuracy check');
  await theBoardReads(margaret.page);
});

async function bothAtOnce(marian: Page, tomasz: Page): Promise<void> {
  await beginStatement(marian, section);
  await beginStatement(tomasz, section);
  await Promise.all([marian.keyboard.type('Marian writes this while he writes.'), tomasz.keyboard.type('Tomasz writes this while she writes.')]);
  await Promise.all([isSaved(marian), isSaved(tomasz)]);
  await eventually(async () => {
    const [hers, his] = await Promise.all([wordsOf(marian, section), wordsOf(tomasz, section)]);
    expect(hers).toEqual(his);
    expect(hers.join('\n')).toMatch(/Marian writes this while he writes\./);
    expect(hers.join('\n')).toMatch(/Tomasz writes this while she writes\./);
  });
  expect(await saveState(marian)).toMatch(/^Saved/);
  expect(await barriersOn(tomasz)).toEqual([]);
}

async function theBoardReads(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1, name: 'Joint narrative, draft' }).waitFor();
  const part = page.getByRole('region', { name: section });
  const statement = part.locator('li').filter({ hasText: 'Midwives often have to ask the hub twice.' }).first();
  await statement.getByText('Area for improvement').waitFor();
  await statement.getByText('One agency only').waitFor();
  await statement.getByRole('button', { name: /Show the evidence/ }).click();
  await statement.getByText('Evidence restricted to Health and the inspectors').waitFor();
  expect(await page.getByText('Midwives ring the hub twice').count()).toBe(0);

  await part.getByRole('figure', { name: /Share of the evidence cited/ }).waitFor();
  await part.getByText('As a table').click();
  await part.getByRole('table').getByRole('row', { name: /Health/ }).waitFor();
}
