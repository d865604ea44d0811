import { chromium, type Browser, type BrowserContext, type ConsoleMessage, type Page } from 'playwright-core';

/** What a headless browser on a test machine needs, and what keeps it from talking to anything but the product. */
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

export const desk = { width: 1280, height: 900 } as const;
export const phone = { width: 375, height: 740 } as const;

/** Longest wait, in milliseconds, for anything a page is to show: test machines are busy. */
const patience = 20_000;

export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'];
  if (!executablePath) throw new Error('CHROMIUM_PATH is missing: scripts/test.mjs finds a browser and sets it');
  return chromium.launch({ executablePath, args: flags });
}

/** One person's browser with one page open, and everything it complained of. */
export interface Visit {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of the console and of the page, broken content security rules among them, each with its address. */
  readonly faults: () => readonly string[];
  /** From now on faults of this kind are part of the story: a lost network is told by the browser itself. */
  readonly allow: (kind: RegExp) => void;
  readonly close: () => Promise<void>;
}

export interface VisitOptions {
  readonly address: string;
  /** `name=value`; left out, nobody is signed in. */
  readonly cookie?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** The browser keeps the service's own files, as everybody's does; left out, pages come from the server alone. */
  readonly keepsService?: boolean;
}

const told = (message: ConsoleMessage): string => `${message.text()} (${message.location().url})`;

/** Also seen where a rule is broken without a word in the console. */
function reportBrokenRules(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`Broken security rule ${violatedDirective}: ${blockedURI}`));
}

export async function openVisit(browser: Browser, { address, cookie, viewport = desk, keepsService = false }: VisitOptions): Promise<Visit> {
  const context = await browser.newContext({ baseURL: address, viewport, locale: 'en-GB', timezoneId: 'Europe/London', reducedMotion: 'reduce', serviceWorkers: keepsService ? 'allow' : 'block' });
  context.setDefaultTimeout(patience);
  await context.addInitScript(reportBrokenRules);
  if (cookie) {
    const [name = '', value = ''] = cookie.split('=');
    await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }]);
  }
  const seen: string[] = [];
  const allowed: RegExp[] = [];
  const note = (fault: string): void => {
    if (!allowed.some((kind) => kind.test(fault))) seen.push(fault);
  };
  context.on('console', (message) => { if (message.type() === 'error') note(told(message)); });
  context.on('weberror', (error) => note(`The page failed: ${error.error().stack ?? error.error().message}`));
  const page = await context.newPage();
  return { page, context, faults: () => seen, allow: (kind) => void allowed.push(kind), close: () => context.close() };
}
