import 'fake-indexeddb/auto';

/** What a device keeps by name, in the shape of a browser's own storage. */
function storage(): Storage {
  const kept: Record<string, string> = {};
  const methods = {
    getItem: (key: string) => (Object.hasOwn(kept, key) ? kept[key] : null),
    setItem: (key: string, value: string) => { kept[key] = value; },
    removeItem: (key: string) => { delete kept[key]; },
  };
  return new Proxy(kept, { get: (_kept, name) => methods[name as keyof typeof methods] }) as unknown as Storage;
}

/**
 * What the client's own code finds around it in a browser: storage that outlives every page, and a window that says nothing. IndexedDB comes
 * from a package. Everybody in these runs has one device, which keeps people apart by their ids, as a shared one does.
 */
const silent = { addEventListener: () => undefined, removeEventListener: () => undefined, crypto: globalThis.crypto };
for (const [name, value] of Object.entries({
  localStorage: storage(), sessionStorage: storage(), window: silent, document: { ...silent, visibilityState: 'visible' }, navigator: { onLine: true },
})) if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true });
