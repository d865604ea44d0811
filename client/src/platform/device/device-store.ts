import type { UseStore } from 'idb-keyval';

/**
 * A store of this browser whose writes are on the disk when they are done. The default of browsers is quicker and gives the
 * system some seconds, which a battery may not have.
 */
export function createDeviceStore(database: string, store: string): UseStore {
  let opened: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> =>
    (opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database);
      request.addEventListener('upgradeneeded', () => void request.result.createObjectStore(store));
      request.addEventListener('error', () => reject(request.error ?? new Error('this browser keeps nothing')));
      request.addEventListener('success', () => {
        // Another tab may ask for it to be closed, or the browser may take it away.
        const gone = (): void => { request.result.close(); opened = undefined; };
        request.result.addEventListener('close', gone);
        request.result.addEventListener('versionchange', gone);
        resolve(request.result);
      });
    }).catch((error: unknown) => { opened = undefined; throw error; }));
  return async (mode, work) => work((await open()).transaction(store, mode, { durability: 'strict' }).objectStore(store));
}

/** Asks the browser not to clear what is kept here when room is short; it may say no, and nothing is done about that. */
export const askToPersist = (): void => void navigator.storage?.persist?.().catch(() => undefined);
