import 'fake-indexeddb/auto';
import { JSDOM } from 'jsdom';

/**
 * What the client finds around it in a browser, in a process that runs the server as well: so whoever imports this does it after the server's
 * own parts, which look around them too. jsdom draws; IndexedDB comes from a package. All writers have one device, which keeps people apart by their ids.
 */
const { window } = new JSDOM('<!doctype html><body></body>', { url: 'http://localhost/', pretendToBeVisual: true });
const names = [
  'document', 'navigator', 'localStorage', 'sessionStorage', 'DOMParser', 'XMLSerializer', 'MutationObserver', 'Node', 'Text', 'Element', 'HTMLElement', 'Document', 'Range',
  'Selection', 'Event', 'KeyboardEvent', 'MouseEvent', 'getSelection', 'getComputedStyle', 'requestAnimationFrame', 'cancelAnimationFrame',
] as const;
Object.defineProperty(globalThis, 'window', { value: window, configurable: true });
for (const name of names) if (name in window) Object.defineProperty(globalThis, name, { value: (window as unknown as Record<string, unknown>)[name], configurable: true });

/** Takes the drawn pages away and stops the clock that draws. */
export const closeWindow = (): void => window.close();
