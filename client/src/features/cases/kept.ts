/** What was typed and not yet saved on the server, as this device holds it. */
export interface Kept<V> {
  readonly values: V;
  /** The version on the server that the typing began from. */
  readonly version: number;
  /** ISO 8601 instant, by this device's clock. */
  readonly keptAt: string;
}

const prefix = 'joint-inspection.case-form';
/** By person: two people at one device never see each other's. */
export const keyOf = (userId: string, form: string): string => `${prefix}.${userId}.${form}`;

/** Storage may be switched off, full or cleared by policy: then there is nothing kept, and the page says so. */
function attempt<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch {
    return otherwise;
  }
}

export const readKept = <V>(key: string): Kept<V> | null => attempt(() => JSON.parse(localStorage.getItem(key) ?? 'null') as Kept<V> | null, null);
/** False when this device would not keep it. */
export const keep = <V>(key: string, kept: Kept<V>): boolean =>
  attempt(() => {
    localStorage.setItem(key, JSON.stringify(kept));
    return true;
  }, false);
export const forget = (key: string): void => attempt(() => localStorage.removeItem(key), undefined);
