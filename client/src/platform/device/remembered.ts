import type { SignedInViewer } from '../viewer-context.ts';
import { onDevice } from './storage.ts';

/** An inspection that notes can be begun in without a network. */
export interface RememberedInspection {
  readonly id: string;
  readonly title: string;
}
export interface Remembered {
  readonly viewer: SignedInViewer;
  /** Last opened first. */
  readonly inspections: readonly RememberedInspection[];
}

const key = 'joint-inspection.remembered';
const inspectionsMost = 10;

/** Who last worked at this device and has not signed out; null when nobody, or where this browser keeps nothing. */
export const remembered = (): Remembered | null => onDevice.read(key) as Remembered | null;

/** Called whenever the service says who is signed in. */
export function rememberViewer(viewer: SignedInViewer): void {
  const before = remembered();
  onDevice.write(key, { viewer, inspections: before?.viewer.userId === viewer.userId ? before.inspections : [] });
}

export function rememberInspection({ id, title }: RememberedInspection): void {
  const before = remembered();
  if (before) onDevice.write(key, { ...before, inspections: [{ id, title }, ...before.inspections.filter((other) => other.id !== id)].slice(0, inspectionsMost) });
}

/** When a person signs out, nobody at this device finds out who they were. */
export const forgetRemembered = (): void => onDevice.forget(key);
