import type { JSX, ReactNode } from 'react';
import { createContext, useContext, useEffect, useMemo, useState } from 'react';

/** Keeps a row; gives back how to let it go. */
type Hold = () => () => void;
const HoldContext = createContext<Hold>(() => () => undefined);

/** While something is being written, the row of the list that it stands in does not go, whatever others do to it meanwhile. */
export function useHoldsRow(isWriting: boolean): void {
  const hold = useContext(HoldContext);
  useEffect(() => (isWriting ? hold() : undefined), [hold, isWriting]);
}

export interface HeldRow<T> {
  /** As it was last in the list. */
  readonly item: T;
  /** It is there only because somebody writes in it. */
  readonly hasLeft: boolean;
}
type Row = { readonly id: string };

/** The rows that are listed now, and among them, each after what it stood after, those that are held though they have left. */
export function withHeld<T extends Row>(before: readonly HeldRow<T>[], listed: readonly T[], held: ReadonlySet<string>): HeldRow<T>[] {
  const rows: HeldRow<T>[] = listed.map((item) => ({ item, hasLeft: false }));
  before.forEach(({ item }, index) => {
    if (!held.has(item.id) || listed.some(({ id }) => id === item.id)) return;
    const after = before[index - 1];
    rows.splice(after ? rows.findIndex((row) => row.item.id === after.item.id) + 1 : 0, 0, { item, hasLeft: true });
  });
  return rows;
}
const same = <T,>(some: readonly HeldRow<T>[], others: readonly HeldRow<T>[]): boolean =>
  some.length === others.length && some.every(({ item, hasLeft }, index) => item === others[index]?.item && hasLeft === others[index].hasLeft);

export interface HeldRows<T> {
  readonly rows: readonly HeldRow<T>[];
  /** To be given to each row's `HoldRow`. */
  readonly hold: (id: string) => () => void;
}

/**
 * A list that changes under its reader: a row in which they write stays where it was when it leaves the list, until they are done.
 * A row that did not change is the same object each time.
 */
export function useHeldRows<T extends Row>(listed: readonly T[]): HeldRows<T> {
  // A row may be held by several forms.
  const [holds, setHolds] = useState<readonly { readonly id: string }[]>([]);
  const [before, setBefore] = useState<readonly HeldRow<T>[]>([]);
  const rows = withHeld(before, listed, new Set(holds.map(({ id }) => id)));
  if (!same(rows, before)) setBefore(rows);
  const hold = useMemo(() => (id: string) => {
    const one = { id };
    setHolds((now) => [...now, one]);
    return () => setHolds((now) => now.filter((other) => other !== one));
  }, []);
  return { rows, hold };
}

/** Around each row of such a list. */
export function HoldRow({ id, hold, children }: { readonly id: string; readonly hold: HeldRows<Row>['hold']; readonly children: ReactNode }): JSX.Element {
  const holdThis = useMemo<Hold>(() => () => hold(id), [hold, id]);
  return <HoldContext value={holdThis}>{children}</HoldContext>;
}
