import { narrativeDocument } from '@joint/shared';
import { chromium, type Page } from 'playwright-core';
import * as Y from 'yjs';
import { findBrowser } from '../../../scripts/lib/browser.mjs';
import { aContribution } from '../../support/inspection-at-work.ts';
import { withCleaningUp } from '../cleaning-up.ts';
import { median, percentiles, sleep } from '../figures.ts';
import { round, toOwnCase, type BenchCase } from '../report.ts';
import type { BenchRun } from '../run.ts';
import type { Crowd } from './generator.ts';
import type { Sections } from './sections.ts';
import { startSides } from './sides.ts';
import { aText } from './typing.ts';

export interface PagePlan {
  /** Of some 50 words each. */
  readonly paragraphs: number;
  readonly citations: number;
  readonly writers: number;
  readonly openings: number;
  readonly keystrokes: number;
}

const pieces = 50;
const perSecond = 2;
const openLimit = 60_000;
/** Between keystrokes, in milliseconds: a fast typist. */
const pace = 70;
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

interface Measuring { interactive?: number; keystrokes: number[] }

/**
 * Runs in the page: notes when the whole text stands there to be written, and how long each key takes until the letter is laid out, ready for the next frame.
 * Frames themselves are left out: a screen draws sixty of them a second, whatever is done in between.
 */
function measureHere(paragraphs: number): void {
  const measuring: Measuring = { keystrokes: [] };
  Object.assign(window, { measuring });
  const laidOut = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.start();
    port1.addEventListener('message', () => {
      document.body.getBoundingClientRect();
      then();
    });
    port2.postMessage(null);
  };
  const looking = setInterval(() => {
    const editor = document.querySelector('.ProseMirror[contenteditable="true"]');
    if (!editor || editor.querySelectorAll('.ji-statement').length < paragraphs) return;
    clearInterval(looking);
    laidOut(() => { measuring.interactive = performance.now(); });
  }, 5);
  let pressed = 0;
  window.addEventListener('keydown', ({ timeStamp }) => { pressed = timeStamp; }, true);
  window.addEventListener('input', () => laidOut(() => measuring.keystrokes.push(performance.now() - pressed)), true);
}
const measured = (page: Page): Promise<Measuring> => page.evaluate(() => (window as unknown as { measuring: Measuring }).measuring);

async function untilInteractive(page: Page): Promise<void> {
  for (const until = Date.now() + openLimit; (await measured(page)).interactive === undefined; await sleep(100)) {
    if (Date.now() > until) throw new Error(`the section did not open:\n${(await page.locator('body').innerText()).slice(0, 1_000)}`);
  }
}

/** A long section as one inspector meets it while others write: how soon it can be written, and how long a letter takes to appear. */
export async function benchPage(run: BenchRun, sections: Sections, plan: PagePlan): Promise<BenchCase[]> {
  return withCleaningUp(async (later) => {
    const { inspection } = sections;
    const evidenceIds: string[] = [];
    for (let number = 0; number < pieces; number += 1) {
      const input = aContribution(inspection, number);
      await inspection.features.evidence.service.contribute((inspection.contributors[0] ?? inspection.lead).viewer, input);
      evidenceIds.push(input.id);
    }
    const cite = (nth: number): Y.XmlElement => {
      const citation = new Y.XmlElement(narrativeDocument.citationNode);
      citation.setAttribute('evidenceId', evidenceIds[nth % pieces] ?? '');
      citation.setAttribute('stance', 'SUPPORTS');
      return citation;
    };
    const text = aText(plan.paragraphs, (nth) => {
      const [from, to] = [nth, nth + 1].map((edge) => Math.round((edge * plan.citations) / plan.paragraphs)) as [number, number];
      return Array.from({ length: to - from }, (_none, index) => cite(from + index));
    });
    const section = sections.all.find(({ inspectionId }) => inspectionId === inspection.id);
    if (!section) throw new Error('there is no section');
    await sections.clear();
    await sections.give([section], text);
    const sides = await startSides(run, later, { only: 'ours' });
    const seconds = Math.ceil((plan.keystrokes * pace) / 1000) + 5;
    await sides.generator.run('prepare', { text, writers: plan.writers, keystrokes: seconds * perSecond + 1 });

    const executablePath = findBrowser();
    if (!executablePath) throw new Error('No Chromium was found: set CHROMIUM_PATH');
    const browser = await chromium.launch({ executablePath, args: flags });
    later(() => browser.close());
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const [name = '', value = ''] = inspection.lead.cookie.split('=');
    await context.addCookies([{ name, value, url: sides.origin.ours, httpOnly: true, sameSite: 'Lax' }]);
    // What runs this file names functions by a helper of its own, which the page has not.
    await context.addInitScript('globalThis.__name = (made) => made');
    await context.addInitScript(measureHere, plan.paragraphs);
    const page = await context.newPage();
    const interactive: number[] = [];
    // The first fills the browser's store of the service's own files, as yesterday's visit did.
    for (let opening = 0; opening <= plan.openings; opening += 1) {
      await page.goto(`${sides.origin.ours}/inspections/${inspection.id}/narrative/${section.id}`);
      await untilInteractive(page);
      if (opening > 0) interactive.push((await measured(page)).interactive ?? NaN);
      await sleep(1_000);
    }

    await sides.generator.run('connect', { side: 'ours', origin: sides.origin.ours, places: sections.places([section], plan.writers), writersEach: plan.writers } satisfies Crowd);
    await sides.generator.run('openAll', 'ours');
    // The last paragraph of the first screens: nobody else writes there.
    await page.locator('.ProseMirror .ji-statement p').nth(plan.writers + 5).click();
    const others = sides.generator.run('type', { side: 'ours', seconds, perSecond });
    await page.keyboard.type('and children said so '.repeat(Math.ceil(plan.keystrokes / 21)).slice(0, plan.keystrokes), { delay: pace });
    const { keystrokes } = await measured(page);
    await others;
    await sides.generator.run('close', 'ours');
    const words = `${plan.paragraphs * 50} words, ${plan.citations} citations`;
    return [
      toOwnCase(`in a browser, ${words}: until it can be written`, 'median_ms', { median_ms: round(median(interactive)), most_ms: round(Math.max(...interactive)) }, run.isQuick ? undefined : 1_000),
      toOwnCase(`in a browser, ${words}, ${plan.writers} others write: key to screen`, 'p95_ms', percentiles(keystrokes), run.isQuick ? undefined : 16),
    ];
  });
}
