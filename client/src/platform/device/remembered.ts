import type { SignedInViewer } from '../viewer-context.ts';

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
export function remembered(): Remembered | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Remembered | null;
  } catch {
    return null;
  }
}

function write(value: Remembered | null): void {
  try {
    if (value) localStorage.setItem(key, JSON.stringify(value));
    else localStorage.removeItem(key);
  } catch {
    // Nothing is kept; pages that open without a network then ask to sign in.
  }
}

/** Called whenever the service says who is signed in. */
export function rememberViewer(viewer: SignedInViewer): void {
  const before = remembered();
  write({ viewer, inspections: before?.viewer.userId === viewer.userId ? before.inspections : [] });
}

export function rememberInspection({ id, title }: RememberedInspection): void {
  const before = remembered();
  if (before) write({ ...before, inspections: [{ id, title }, ...before.inspections.filter((other) => other.id !== id)].slice(0, inspectionsMost) });
}

/** When a person signs out, nobody at this device finds out who they were. */
export const forgetRemembered = (): void => write(null);
