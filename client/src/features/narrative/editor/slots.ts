import type { Node } from '@tiptap/pm/model';

/** A place in the editor's page that React fills: under a statement, or in a citation. */
export interface Slot {
  readonly key: string;
  readonly is: 'statement' | 'citation';
  readonly element: HTMLElement;
  readonly node: Node;
  /** Where the node is now; undefined once it is gone. */
  readonly getPos: () => number | undefined;
}

/** The places there are. Changes are told once in a turn, however many there were. */
export function createSlots() {
  const slots = new Map<string, Slot>();
  const listeners = new Set<() => void>();
  let all: readonly Slot[] = [];
  let made = 0;
  let isTelling = false;

  function changed(): void {
    if (isTelling) return;
    isTelling = true;
    queueMicrotask(() => {
      isTelling = false;
      all = [...slots.values()];
      listeners.forEach((listener) => listener());
    });
  }

  return {
    /** Adds a place; the answer takes its changes. */
    add(slot: Omit<Slot, 'key'>): { readonly update: (node: Node) => void; readonly remove: () => void } {
      const key = `${slot.is} ${made++}`;
      slots.set(key, { ...slot, key });
      changed();
      return {
        update(node) {
          slots.set(key, { ...slot, key, node });
          changed();
        },
        remove() {
          slots.delete(key);
          changed();
        },
      };
    },
    all: (): readonly Slot[] => all,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export type Slots = ReturnType<typeof createSlots>;
