import type { Editor } from '@tiptap/core';
import type { JSX, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';

export interface AtCaretProps {
  readonly editor: Editor;
  /** Names the panel for screen readers. */
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A small panel under the caret. Escape closes it, and so does moving focus elsewhere; the text keeps its caret meanwhile. */
export function AtCaret({ editor, label, onClose, children }: AtCaretProps): JSX.Element {
  const panel = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const element = panel.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const caret = editor.view.coordsAtPos(editor.state.selection.to);
    const box = frame.getBoundingClientRect();
    const rightmost = Math.max(0, box.width - element.offsetWidth);
    // At once, not by a state: until it stands there, whatever in it is brought into sight would take the page to the end of the text.
    element.style.top = `${caret.bottom - box.top + 6}px`;
    element.style.left = `${Math.min(Math.max(0, caret.left - box.left - 24), rightmost)}px`;
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }, [editor]);

  useEffect(() => {
    const element = panel.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onClose();
    };
    const onLeave = ({ relatedTarget }: FocusEvent): void => {
      if (relatedTarget instanceof globalThis.Node && !element?.contains(relatedTarget)) onClose();
    };
    element?.addEventListener('keydown', onKey);
    element?.addEventListener('focusout', onLeave);
    return () => {
      element?.removeEventListener('keydown', onKey);
      element?.removeEventListener('focusout', onLeave);
    };
  }, [onClose]);

  return <div className="ji-at-caret" role="dialog" aria-label={label} ref={panel}>{children}</div>;
}
