import { NetworkOnly, Serwist, type PrecacheEntry } from 'serwist';

declare const self: ServiceWorkerGlobalScope & {
  /** The built files; the build writes them here. */
  readonly __SW_MANIFEST: (PrecacheEntry | string)[];
};

/** A network that does not answer within so many seconds is none: the page comes from this device. */
const patience = 5;
/** What the server answers with something other than a page of the service. */
const notPages = /^\/(graphql|socket\.io|files|uploads|datasets|sandbox|healthz|readyz|assets)(\/|$)/;

/**
 * Keeps the service's own files on the device, so that its pages open without a network and notes can be written. It keeps nothing that
 * anybody wrote: no answer of the server is ever stored here.
 */
new Serwist({
  precacheEntries: self.__SW_MANIFEST,
  skipWaiting: true,
  clientsClaim: true,
  runtimeCaching: [
    { matcher: ({ request, url }) => request.mode === 'navigate' && !notPages.test(url.pathname), handler: new NetworkOnly({ networkTimeoutSeconds: patience }) },
  ],
  fallbacks: { entries: [{ url: '/index.html', matcher: ({ request }) => request.mode === 'navigate' && !notPages.test(new URL(request.url).pathname) }] },
}).addEventListeners();
