/** A Chromium, Chrome or Edge of this machine; CHROMIUM_PATH wins. */
export function findBrowser(): string | undefined;
/** For the browser journeys: Chromium without its windows where it is there; else any. */
export function findQuickBrowser(): string | undefined;
