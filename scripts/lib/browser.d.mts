/** A Chromium, Chrome or Edge of this machine; CHROMIUM_PATH wins. */
export function findBrowser(): string | undefined;
