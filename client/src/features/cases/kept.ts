import { onDevice } from '../../platform/device/index.ts';

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

export const readKept = <V>(key: string): Kept<V> | null => onDevice.read(key) as Kept<V> | null;
/** False when this device would not keep it. */
export const keep = <V>(key: string, kept: Kept<V>): boolean => onDevice.write(key, kept);
export const forget = (key: string): void => onDevice.forget(key);
