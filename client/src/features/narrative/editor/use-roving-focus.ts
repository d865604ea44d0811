import type { KeyboardEvent, RefObject } from 'react';
import { useRef, useState } from 'react';

export interface RovingFocus {
  readonly toolbar: RefObject<HTMLDivElement | null>;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** 0 for the one stop that the Tab key makes in the toolbar. */
  readonly tabIndexOf: (id: string) => 0 | -1;
  readonly onFocus: (id: string) => void;
}

/** A toolbar's focus, as the ARIA pattern has it: one stop for Tab; arrows, Home and End move within. Its controls carry `data-tool`. */
export function useRovingFocus(first: string): RovingFocus {
  const toolbar = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(first);

  const onKeyDown = (event: KeyboardEvent): void => {
    const tools = [...(toolbar.current?.querySelectorAll<HTMLElement>('[data-tool]') ?? [])];
    const at = tools.findIndex((tool) => tool === document.activeElement);
    const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    tools[(target + tools.length) % tools.length]?.focus();
  };
  return { toolbar, onKeyDown, tabIndexOf: (id) => (id === current ? 0 : -1), onFocus: setCurrent };
}
