import { useSyncExternalStore } from 'react';
import { inTab } from '../../../platform/device/index.ts';

const key = 'joint-inspection.distressing-opened';
const listeners = new Set<() => void>();
/** Holds what storage would not. */
let opened: ReadonlySet<string> | null = null;

const read = (): ReadonlySet<string> => (opened ??= new Set(inTab.read(key) as string[] | null));

function write(next: ReadonlySet<string>): void {
  opened = next;
  inTab.write(key, [...next]);
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether this person asked to see a distressing piece, in this tab; wherever it is shown here, it opens and shuts together. */
export function useOpened(id: string): readonly [isOpen: boolean, setOpen: (isOpen: boolean) => void] {
  const isOpen = useSyncExternalStore(subscribe, () => read().has(id));
  const setOpen = (next: boolean): void => write(new Set(next ? [...read(), id] : [...read()].filter((other) => other !== id)));
  return [isOpen, setOpen];
}
