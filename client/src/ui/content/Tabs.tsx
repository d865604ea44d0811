import type { JSX, KeyboardEvent, ReactNode } from 'react';
import { useId, useRef, useState } from 'react';

export interface TabItem {
  readonly id: string;
  readonly label: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  /** What the tabs divide, for screen readers. */
  readonly label: string;
  readonly items: readonly TabItem[];
  /** Given together, the page holds which tab is open; otherwise the tabs do, beginning with the first. */
  readonly selected?: string;
  readonly onSelect?: (id: string) => void;
}

/** Parts of one page, seen one at a time. Arrow keys, Home and End move between the tabs. */
export function Tabs({ label, items, selected, onSelect }: TabsProps): JSX.Element {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState(items[0]?.id);
  const open = selected ?? own;

  const select = (next: string): void => {
    setOwn(next);
    onSelect?.(next);
  };
  const move = (event: KeyboardEvent): void => {
    const at = items.findIndex((item) => item.id === open);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: items.length - 1 }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const index = (target + items.length) % items.length;
    const next = items[index];
    if (!next) return;
    select(next.id);
    list.current?.querySelectorAll<HTMLElement>('[role=tab]')[index]?.focus();
  };

  return (
    <div className="ji-tabs">
      <div className="ji-tabs__list" role="tablist" aria-label={label} ref={list} onKeyDown={move}>
        {items.map((item) => (
          <button
            key={item.id}
            type="button"
            role="tab"
            id={`${id}-tab-${item.id}`}
            className="ji-tabs__tab"
            aria-selected={item.id === open}
            aria-controls={`${id}-panel-${item.id}`}
            tabIndex={item.id === open ? 0 : -1}
            onClick={() => select(item.id)}
          >
            {item.label}
          </button>
        ))}
      </div>
      {items.map((item) => (
        <div key={item.id} role="tabpanel" id={`${id}-panel-${item.id}`} aria-labelledby={`${id}-tab-${item.id}`} className="ji-tabs__panel" hidden={item.id !== open}>
          {item.content}
        </div>
      ))}
    </div>
  );
}
