/** What this browser keeps by key, as JSON. It may be switched off, full or cleared by policy: then nothing is kept, and nothing fails. */
const keptIn = (storage: () => Storage) => {
  function attempt<T>(work: (kept: Storage) => T, otherwise: T): T {
    try {
      return work(storage());
    } catch {
      return otherwise;
    }
  }
  return {
    /** As it was written, by this release of the service or an earlier one; null for nothing. */
    read: (key: string): unknown => attempt((kept) => JSON.parse(kept.getItem(key) ?? 'null') as unknown, null),
    /** False when it would not be kept. */
    write: (key: string, value: unknown): boolean =>
      attempt((kept) => {
        kept.setItem(key, JSON.stringify(value));
        return true;
      }, false),
    forget: (key: string): void => attempt((kept) => kept.removeItem(key), undefined),
    keysUnder: (prefix: string): string[] => attempt((kept) => Object.keys(kept).filter((key) => key.startsWith(prefix)), []),
  };
};

/** Stays until it is forgotten. */
export const onDevice = keptIn(() => localStorage);
/** Stays while the tab does, reloads included. */
export const inTab = keptIn(() => sessionStorage);
