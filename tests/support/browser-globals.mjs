import { TextDecoder, TextEncoder } from 'node:util';

/** What every browser has and jsdom lacks; react-router asks for it as it loads. */
Object.assign(globalThis, { TextDecoder, TextEncoder });
globalThis.reportError ??= (error) => window.dispatchEvent(new ErrorEvent('error', { error, message: String(error), cancelable: true }));
