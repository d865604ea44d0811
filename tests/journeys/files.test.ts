import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { paths } from '../../client/src/paths.ts';
import { desk, phone, type Visit } from '../support/browser.ts';
import { eventually } from '../support/eventually.ts';
import { setUpJourney } from '../support/journey-app.ts';
import { aDocx, aPdf, aPng, aProgram, aText, aWav, type SampleFile } from '../support/sample-files.ts';
import { contributeUnseen } from './steps/behind-the-page.ts';
import { anObservation, fillEvidence } from './steps/evidence.ts';
import { barriersOn, keepPicture, overflowOf } from './steps/looking.ts';

const journey = setUpJourney();
const section = 'Each agency’s own front door';
const noNetwork = /net::ERR_|WebSocket connection|Failed to load resource/;
let northmere: string;
beforeAll(async () => { northmere = await journey.inspectionIn('Northmere'); });

const toPayload = ({ name, bytes }: SampleFile) => ({ name, mimeType: '', buffer: bytes });
const chooseFiles = (page: Page, ...files: SampleFile[]): Promise<void> => page.getByLabel('Choose files to attach').setInputFiles(files.map(toPayload));
const row = (page: Page, name: string) => page.getByRole('region', { name: 'Files' }).getByRole('listitem').filter({ hasText: name });
const isAttached = (page: Page, name: string): Promise<void> => row(page, name).getByRole('link', { name: `Download ${name}` }).waitFor();

/** Drops a file on the page, or pastes it, as a person does by hand. */
const give = (page: Page, how: 'drop' | 'paste', { name, bytes }: SampleFile): Promise<void> =>
  page.evaluate(([way, called, base64]) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], called));
    if (way === 'paste') window.dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer }));
    else document.querySelector('.ji-upload')?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
  }, [how, name, bytes.toString('base64')] as const);

/** A line as slow as in an old police station, none at all, or as it is. */
async function theLineOf({ context, page }: Visit): Promise<(is: 'slow' | 'cut' | 'good') => Promise<unknown>> {
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  return (is) => session.send('Network.emulateNetworkConditions', { offline: is === 'cut', latency: 5, downloadThroughput: -1, uploadThroughput: is === 'good' ? -1 : 1_500_000 });
}

async function lookEverywhere(page: Page, name: string): Promise<void> {
  for (const [size, viewport] of [['desk', desk], ['phone', phone]] as const) {
    await page.setViewportSize(viewport);
    await keepPicture(page, `files ${name} ${size}`);
    expect(await barriersOn(page)).toEqual([]);
    expect(await overflowOf(page)).toBe(0);
  }
  await page.setViewportSize(desk);
}

test('a nurse saves a draft, attaches files by dialog, drop and paste, looks at them and removes one; a colleague sees each at once', async () => {
  const amara = await journey.open('health-contributor', paths.addEvidence(northmere));
  const { page } = amara;
  await fillEvidence(page, anObservation);
  await page.getByText('Save this as a draft first.').waitFor();
  await lookEverywhere(page, 'before the draft');
  await page.getByRole('button', { name: 'Save as draft and attach files' }).click();
  await page.getByText('Draft saved on the server').waitFor();
  await page.getByText('No files are attached.').waitFor();
  const coordinator = await journey.open('health-coordinator', new URL(page.url()).pathname);
  await coordinator.page.getByText('No files are attached.').waitFor();

  await chooseFiles(page, aPdf('Calls that nobody returned', 'calls.pdf'), aText('month;calls\nOct;12\n', 'calls.csv'));
  await give(page, 'drop', aPng);
  await give(page, 'paste', aDocx(['Minutes of the meeting of nurses']));
  for (const name of ['calls.pdf', 'calls.csv', 'dot.png', 'minutes.docx']) {
    await isAttached(page, name);
    await isAttached(coordinator.page, name);
  }
  await lookEverywhere(page, 'attached');

  await row(page, 'dot.png').getByRole('button', { name: 'Preview' }).click();
  await eventually(async () => expect(await page.getByAltText('Preview of dot.png').evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(1));
  await row(page, 'calls.pdf').getByRole('button', { name: 'Preview' }).click();
  await page.getByText('Calls that nobody returned').waitFor({ state: 'attached' });
  await page.getByText('Page 1 of 1').waitFor();
  await eventually(async () => expect(await page.getByRole('img', { name: 'Page 1' }).evaluate(hasInk)).toBe(true));
  await page.getByText('Fingerprint of calls.pdf').click();
  await page.getByText(createHash('sha256').update(aPdf('Calls that nobody returned').bytes).digest('hex')).waitFor();
  await lookEverywhere(page, 'previewed');

  const download = page.waitForEvent('download');
  await row(page, 'calls.csv').getByRole('link', { name: 'Download' }).click();
  expect((await download).suggestedFilename()).toBe('calls.csv');

  await row(page, 'calls.csv').getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByText('cannot be brought back').waitFor();
  await lookEverywhere(page, 'asking before one is removed');
  await page.getByRole('button', { name: 'Remove the file' }).click();
  for (const visit of [amara, coordinator]) {
    await visit.page.getByText('1 removed file').click();
    await visit.page.getByText(/calls\.csv, .+Removed by Amara Lindqvist on/).waitFor();
  }

  await page.getByRole('link', { name: 'Go on with this draft' }).click();
  await page.getByRole('heading', { level: 1, name: 'Change evidence' }).waitFor();
  await chooseFiles(page, aText('Added within the form', 'later.txt'));
  await isAttached(page, 'later.txt');
  await lookEverywhere(page, 'in the form');
});

/** Whether anything but white was drawn. */
const hasInk = (canvas: HTMLCanvasElement | SVGElement): boolean => {
  if (!(canvas instanceof HTMLCanvasElement)) return false;
  const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
  return pixels.some((value, index) => index % 4 !== 3 && value < 100);
};

test('an inspector listens to a recording by keyboard; in distressing evidence it waits behind a warning', async () => {
  const id = await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'A call to the duty desk', isDistressing: true });
  const amara = await journey.open('health-contributor', paths.evidence(northmere, id));
  await chooseFiles(amara.page, aWav(2, 'call.wav'));
  await isAttached(amara.page, 'call.wav');

  const { page } = await journey.open('lead-inspector', paths.evidence(northmere, id));
  await isAttached(page, 'call.wav');
  await row(page, 'call.wav').getByRole('button', { name: 'Listen' }).press('Enter');
  await page.getByText('marked as distressing. It may be hard to see or hear').waitFor();
  expect(await page.locator('audio').count()).toBe(0);
  await lookEverywhere(page, 'a recording behind its warning');
  await page.getByRole('button', { name: 'Open it' }).press('Enter');
  const player = page.locator('audio');
  await eventually(async () => expect(await player.evaluate((audio: HTMLAudioElement) => Math.round(audio.duration))).toBe(2));
  expect(await player.evaluate((audio: HTMLAudioElement) => audio.paused)).toBe(true);
  await page.getByText('This recording has no captions').waitFor();
  await lookEverywhere(page, 'a recording');
  await player.focus();
  await page.keyboard.press('Space');
  await eventually(async () => expect(await player.evaluate((audio: HTMLAudioElement) => audio.currentTime > 0)).toBe(true));
  await row(page, 'call.wav').getByRole('button', { name: 'Close recording' }).press('Enter');
  expect(await player.count()).toBe(0);
});

test('what cannot be attached says why, and nothing is half attached', async () => {
  const id = await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'Files that are not what they say' });
  const amara = await journey.open('health-contributor', paths.evidence(northmere, id));
  amara.allow(/Failed to load resource.*422|status of 422/);
  const { page } = amara;
  await page.getByText('No files are attached.').waitFor();
  await chooseFiles(page, aText('', 'empty.txt'), aProgram('tool.exe'), aProgram('report.pdf'));
  await row(page, 'empty.txt').getByText('is empty').waitFor();
  await row(page, 'tool.exe').getByText('of a kind that cannot be attached').waitFor();
  await row(page, 'report.pdf').getByText('its content is that of a .exe file').waitFor();
  await lookEverywhere(page, 'refused');
  for (const name of ['empty.txt', 'tool.exe', 'report.pdf']) await row(page, name).getByRole('button', { name: 'Remove from this list' }).click();
  await page.getByText('No files are attached.').waitFor();
  await page.reload();
  await page.getByText('No files are attached.').waitFor();
});

test('an upload that loses its network goes on by itself, one that is paused waits, and a reload asks for the same file', async () => {
  const id = await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'A long recording' });
  const amara = await journey.open('health-contributor', paths.evidence(northmere, id));
  const { page, allow } = amara;
  allow(noNetwork);
  await page.getByText('No files are attached.').waitFor();
  const large = aText('Twelve calls, none returned. '.repeat(500_000), 'large.txt');
  const line = await theLineOf(amara);
  await line('slow');
  // On the disk, as a person's files are: a browser knows a file again by when it was changed.
  const folder = await mkdtemp(path.join(os.tmpdir(), 'ji-journey-'));
  const onDisk = path.join(folder, large.name);
  await writeFile(onDisk, large.bytes);
  const choose = (): Promise<void> => page.getByLabel('Choose files to attach').setInputFiles(onDisk);
  await choose();
  await row(page, 'large.txt').getByText(/Uploading: [1-9]\d?%/).waitFor();
  await row(page, 'large.txt').getByRole('button', { name: 'Pause' }).click();
  await row(page, 'large.txt').getByText(/Paused at \d+%/).waitFor();
  await lookEverywhere(page, 'paused');
  await row(page, 'large.txt').getByRole('button', { name: 'Resume' }).click();
  await row(page, 'large.txt').getByText(/Uploading: \d+%/).waitFor();

  await line('cut');
  await row(page, 'large.txt').getByText(/No connection: stopped at \d+%/).waitFor();
  await lookEverywhere(page, 'without a network');
  await line('slow');
  await row(page, 'large.txt').getByText(/Uploading: \d+%/).waitFor();

  await page.reload();
  await row(page, 'large.txt').getByText('Choose the same file again').waitFor();
  await lookEverywhere(page, 'after a reload');
  await line('good');
  await choose();
  await isAttached(page, 'large.txt');
  await rm(folder, { recursive: true });
  // One upload from beginning to end, and not a byte other than it was.
  expect(await journey.app().sql('SELECT sha256 FROM evidence_file WHERE evidence_id = $1', [id])).toEqual([{ sha256: createHash('sha256').update(large.bytes).digest('hex') }]);
});

test('that files are not checked for viruses is said to the lead inspector and to administrators', async () => {
  const id = await contributeUnseen(journey, 'health-contributor', northmere, section, { title: 'Unchecked' });
  const { page } = await journey.open('health-contributor', paths.evidence(northmere, id));
  await page.getByText('No files are attached.').waitFor();
  await chooseFiles(page, aText('Some words'));
  await isAttached(page, 'notes.txt');
  const lead = await journey.open('lead-inspector', paths.evidence(northmere, id));
  await lead.page.getByText('does not check files for viruses').waitFor();
  const administrator = await journey.open('administrator', paths.account());
  await administrator.page.getByText('does not check files for viruses').waitFor();
  expect(await barriersOn(administrator.page)).toEqual([]);
});
