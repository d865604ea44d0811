import { narrativeLimits } from '@joint/shared';

/** Changes made here within one turn of the event loop: a Yjs update, under the key it is kept by on this device. */
export interface Edit {
  readonly key: string;
  readonly update: Uint8Array;
}

export interface Outbox {
  readonly add: (edits: readonly Edit[]) => void;
  /** Edits to send as one message, now in flight; none when nothing waits. */
  readonly take: () => readonly Edit[];
  /** Every waiting edit, now in flight, however large together. */
  readonly takeAll: () => readonly Edit[];
  /** They are on the server's disk. */
  readonly stored: (edits: readonly Edit[]) => void;
  /** They were not acknowledged, and wait again before whatever came after them. */
  readonly giveBack: (edits: readonly Edit[]) => void;
  readonly inFlight: () => number;
  /** All that is not acknowledged, in the order it was made. */
  readonly all: () => readonly Edit[];
}

/** What was made here and is not yet acknowledged, in order. */
export function createOutbox(): Outbox {
  let waiting: Edit[] = [];
  const flying = new Set<readonly Edit[]>();

  const fly = (edits: Edit[]): readonly Edit[] => {
    if (edits.length > 0) flying.add(edits);
    return edits;
  };

  return {
    add: (edits) => void waiting.push(...edits),
    take() {
      let bytes = 0;
      const end = waiting.findIndex(({ update }, index) => (bytes += update.length) > narrativeLimits.updateBytes && index > 0);
      return fly(waiting.splice(0, end === -1 ? waiting.length : end));
    },
    takeAll: () => fly(waiting.splice(0)),
    stored: (edits) => void flying.delete(edits),
    giveBack(edits) {
      if (flying.delete(edits)) waiting = [...edits, ...waiting];
    },
    inFlight: () => flying.size,
    all: () => [...flying].flat().concat(waiting),
  };
}
