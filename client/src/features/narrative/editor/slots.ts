import type { Node } from '@tiptap/pm/model';

/** A place in the editor's page that React fills: under a statement, or in a citation. */
export interface Slot {
  readonly key: string;
  readonly is: 'statement' | 'citation';
  readonly element: HTMLElement;
  /** Where the node is now; undefined once it is gone. */
  readonly getPos: () => number | undefined;
  /** The node as it was last told. */
  readonly node: () => Node;
  /** Told when the node is another. */
  readonly subscribe: (listener: () => void) => () => void;
}
export type SlotPlace = Pick<Slot, 'is' | 'element' | 'getPos'> & { readonly node: Node };

/** In milliseconds: how long what stands under a statement may lag behind its words, so that it is not drawn at each letter. */
const lagMost = 100;

/** React looks at every sibling of what it draws: so many stand together, and a change of one asks no others. */
const together = 32;

/** Places that stand together. Each is told anew only when one of them comes or goes. */
export interface SlotGroup {
  readonly key: number;
  readonly slots: readonly Slot[];
}

/** The places there are. Those that come and go are told once in a turn, however many there were; one that changed is told by itself, a little later. */
export function createSlots() {
  const groups = new Map<number, SlotGroup>();
  const comeOrGone = new Map<number, Map<string, Slot | null>>();
  const listeners = new Set<() => void>();
  let all: readonly SlotGroup[] = [];
  let made = 0;

  function tell(): void {
    for (const [key, changes] of comeOrGone) {
      const slots = [...(groups.get(key)?.slots ?? []).filter((slot) => !changes.has(slot.key)), ...[...changes.values()].filter((slot) => slot !== null)];
      if (slots.length > 0) groups.set(key, { key, slots });
      else groups.delete(key);
    }
    comeOrGone.clear();
    all = [...groups.values()];
    listeners.forEach((listener) => listener());
  }
  function put(number: number, key: string, slot: Slot | null): void {
    if (comeOrGone.size === 0) queueMicrotask(tell);
    const group = Math.floor(number / together);
    comeOrGone.set(group, (comeOrGone.get(group) ?? new Map<string, Slot | null>()).set(key, slot));
  }

  return {
    /** Adds a place; the answer takes its changes. */
    add({ node: first, ...place }: SlotPlace): { readonly update: (node: Node) => void; readonly remove: () => void } {
      const number = made++;
      const key = `${place.is} ${number}`;
      const watchers = new Set<() => void>();
      let [node, shown] = [first, first];
      let later: ReturnType<typeof setTimeout> | undefined;
      put(number, key, {
        ...place,
        key,
        node: () => shown,
        subscribe(watcher) {
          watchers.add(watcher);
          return () => void watchers.delete(watcher);
        },
      });
      return {
        update(next) {
          node = next;
          later ??= setTimeout(() => {
            later = undefined;
            shown = node;
            watchers.forEach((watcher) => watcher());
          }, lagMost);
        },
        remove() {
          clearTimeout(later);
          put(number, key, null);
        },
      };
    },
    all: (): readonly SlotGroup[] => all,
    subscribe(listener: () => void): () => void {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
export type Slots = ReturnType<typeof createSlots>;
