import { useSyncExternalStore } from 'react';

const key = 'joint-inspection.distressing-opened';
const listeners = new Set<() => void>();
/** Holds what storage would not. */
let opened: ReadonlySet<string> | null = null;

function read(): ReadonlySet<string> {
  if (opened) return opened;
  try {
    opened = new Set(JSON.parse(sessionStorage.getItem(key) ?? '[]') as string[]);
  } catch {
    opened = new Set();
  }
  return opened;
}

function write(next: ReadonlySet<string>): void {
  opened = next;
  try {
    sessionStorage.setItem(key, JSON.stringify([...next]));
  } catch {
    // Then it is remembered until this page is left.
  }
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
