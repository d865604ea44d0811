import { expect, test } from '@jest/globals';
import { paths } from '../../client/src/paths.ts';
import { phone } from '../support/browser.ts';
import { aScene } from '../support/factories/inspection.ts';
import { aMarkOf, toModerate } from '../support/factories/moderation.ts';
import { aUser } from '../support/factories/people.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { press, tabTo } from './steps/keyboard.ts';
import { looksRight } from './steps/looking.ts';
import { focusText, openSection, textOf } from './steps/narrative.ts';

const journey = setUpJourney();

const title = 'Each agency’s own front door';
test('a reader of a second inspectorate asks under a statement without a mouse; the lead answers at once, the reader agrees, and a change of the words is told', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('cqc-inspector', paths.narrative(northmere));
  await openSection(page, paths.narrative(northmere), title);
  const lead = (await journey.open('lead-inspector', paths.narrative(northmere))).page;
  await openSection(lead, paths.narrative(northmere), title);

  // The last statement of the section, which nobody has read.
  const last = textOf(page, title);
  await focusText(page, title);
  await page.keyboard.press('Control+End');
  await press(page, last.getByRole('button', { name: 'Moderation: Not read yet' }).last());
  const panel = page.getByRole('tabpanel', { name: /^Moderation/ });
  const form = panel.getByRole('form', { name: 'Mark the statement' });
  await form.getByRole('radio', { name: 'Agreed' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await form.getByRole('radio', { name: 'Question' }).isChecked()).toBe(true);
  await press(page, form.getByRole('button', { name: 'Save the mark' }));
  await press(page, form.getByRole('alert').getByRole('link', { name: 'Enter your question' }));
  await page.keyboard.type('Who was asked, and how many?');
  await looksRight(page, 'moderation panel 1280');
  await press(page, form.getByRole('button', { name: 'Save the mark' }));
  await panel.getByText('Who was asked, and how many?').waitFor();
  await panel.getByRole('button', { name: /^Change/ }).waitFor();

  await textOf(lead, title).getByRole('button', { name: 'Moderation: Question' }).waitFor();
  await lead.goto(paths.moderation(northmere));
  const asked = lead.getByRole('article').filter({ hasText: 'Who was asked, and how many?' });
  await press(lead, asked.getByRole('button', { name: /^Answer/ }));
  await asked.getByRole('textbox', { name: 'Answer' }).and(lead.locator(':focus')).waitFor();
  await lead.keyboard.type('Twelve children, in two schools.');
  await press(lead, asked.getByRole('button', { name: 'Add the answer' }));
  await panel.getByText('Twelve children, in two schools.').waitFor();
  expect(await asked.getByRole('button', { name: /^(Mark it|Record a dissent|Change|Take back)/ }).count()).toBe(0);
  await looksRight(lead, 'moderation page 1280');

  await press(page, panel.getByRole('button', { name: /^Change/ }));
  await form.getByRole('radio', { name: 'Question' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('ArrowUp');
  await press(page, form.getByRole('button', { name: 'Save the mark' }));
  // The lead answered it, so it stays where they look.
  await asked.locator('.ji-moderation__state').getByText('Agreed').waitFor();
  await last.getByRole('button', { name: 'Moderation: Agreed' }).last().waitFor();
  await focusText(page, title);
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Some did not.');
  await last.getByRole('button', { name: 'Moderation: Changed since it was agreed' }).last().waitFor();
  await lead.goto(`${paths.moderation(northmere)}?show=unread`);
  await lead.getByRole('article').filter({ hasText: 'Some did not.' }).getByText('Changed since it was agreed.').waitFor();
});

test('a dissent is on record for good, and is named before sign-off, which it does not keep', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  await journey.app().sql("UPDATE inspection SET phase = 'FACTUAL_ACCURACY' WHERE id = $1", [northmere]);
  const { page } = await journey.open('cqc-inspector', `${paths.moderation(northmere)}?show=unread`, { viewport: phone });
  const first = page.getByRole('article').first();
  await press(page, first.getByRole('button', { name: /^Record a dissent/ }));
  await first.getByRole('textbox', { name: 'On what do you disagree, and why?' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Our visits say otherwise.');
  await looksRight(page, 'moderation dissent 375');
  await press(page, first.getByRole('button', { name: 'Record the dissent' }));
  await page.goto(`${paths.moderation(northmere)}?show=dissents`);
  const recorded = page.getByRole('article').filter({ hasText: 'Our visits say otherwise.' });
  await recorded.waitFor();
  expect(await recorded.getByRole('button', { name: /^(Change|Take back)/ }).count()).toBe(0);

  const lead = (await journey.open('lead-inspector', paths.movePhase(northmere, 'SIGN_OFF'))).page;
  await lead.getByRole('heading', { name: 'Dissent on record' }).waitFor();
  await lead.getByText('Our visits say otherwise.').waitFor();
  await lead.getByText('Priya Nambiar, CQC').waitFor();
  await lead.getByText(/by a second inspectorate\. This does not stop you/).waitFor();
  await looksRight(lead, 'moderation sign-off 1280');
  await lead.setViewportSize(phone);
  await looksRight(lead, 'moderation sign-off 375');
});

test('what comes in while a reader writes takes no words from them, and a dissent or mark never moves to what they have not read', async () => {
  const app = journey.app();
  const scene = await aScene(app);
  const { inspector, lead } = scene.people;
  const second = await aUser(app, { agency: scene.agencies.hmicfrs });
  await app.features.inspections.service.setMember(lead.viewer, { inspectionId: scene.id, userId: second.id, role: 'TEAM_INSPECTOR' });
  const { statementId, sectionId } = await toModerate(app, scene);
  const sayInstead = (text: string) => app.sql('UPDATE statement SET text = $2 WHERE id = $1', [statementId, text]);
  await sayInstead('Children wait nine weeks.');
  const { page } = await journey.open(inspector, `${paths.moderation(scene.id)}?show=unread`);
  const card = page.getByRole('article').filter({ hasText: 'Children wait' });

  // The words change, and a colleague's question takes the statement from the list of what is to be read.
  await press(page, card.getByRole('button', { name: /^Record a dissent/ }));
  const dissent = card.getByRole('textbox', { name: 'On what do you disagree, and why?' });
  await dissent.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('Our visits say otherwise.');
  await sayInstead('Children wait two days.');
  await app.features.moderation.service.mark(second.viewer, aMarkOf(await toModerate(app, scene, { sectionId, statementId }), { kind: 'QUESTION', note: 'Since when?' }));
  await card.getByText('Children wait two days.', { exact: true }).waitFor();
  const record = card.getByRole('button', { name: 'Record the dissent' });
  await press(page, record);
  await card.getByRole('alert').getByText(/The statement was changed while you read it/).waitFor();
  expect(await dissent.inputValue()).toBe('Our visits say otherwise.');
  expect((await toModerate(app, scene, { sectionId, statementId })).marks).toHaveLength(1);
  await press(page, record);
  await card.getByRole('listitem').filter({ hasText: 'Our visits say otherwise.' }).waitFor();

  // The reader marks it in another window meanwhile.
  await press(page, card.getByRole('button', { name: /^Mark it/ }));
  const form = card.getByRole('form', { name: 'Mark the statement' });
  await form.getByRole('radio', { name: 'Concern' }).check();
  await form.getByRole('textbox', { name: 'Note' }).fill('Nobody measured it.');
  await app.features.moderation.service.mark(inspector.viewer, aMarkOf(await toModerate(app, scene, { sectionId, statementId }), { kind: 'QUESTION', note: 'From another window' }));
  await card.getByRole('listitem').filter({ hasText: 'From another window' }).waitFor();
  await press(page, form.getByRole('button', { name: 'Save the mark' }));
  await form.getByRole('alert').getByText(/You marked this statement in another window first/).waitFor();
  expect(await form.getByRole('textbox', { name: 'Note' }).inputValue()).toBe('Nobody measured it.');
  await press(page, form.getByRole('button', { name: 'Save the mark' }));
  await form.waitFor({ state: 'detached' });
  await card.getByText('Nobody measured it.').waitFor();
});

test('an agency learns nothing of moderation', async () => {
  const northmere = await journey.inspectionIn('Northmere');
  const { page } = await journey.open('health-contributor', paths.moderation(northmere));
  await page.getByText('Only inspectors see this').waitFor();
  await tabTo(page, page.getByRole('link', { name: 'Overview' }));
  expect(await page.getByRole('article').count()).toBe(0);
});
