import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has and jsdom lacks: react-router asks for the first two as it loads, and nothing is out of sight without a layout. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
Element.prototype.scrollIntoView ??= () => undefined;
globalThis.reportError ??= (error) => window.dispatchEvent(new ErrorEvent('error', { error, message: String(error), cancelable: true }));
