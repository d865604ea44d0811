import type { Editor } from '@tiptap/core';
import type { CSSProperties, JSX, ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';

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
  const [place, setPlace] = useState<CSSProperties>({});

  useLayoutEffect(() => {
    const element = panel.current;
    const frame = element?.parentElement;
    if (!element || !frame) return;
    const caret = editor.view.coordsAtPos(editor.state.selection.to);
    const box = frame.getBoundingClientRect();
    const rightmost = Math.max(0, box.width - element.offsetWidth);
    setPlace({ top: caret.bottom - box.top + 6, left: Math.min(Math.max(0, caret.left - box.left - 24), rightmost) });
    element.querySelector<HTMLElement>('[data-first-focus]')?.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  }, [editor]);

  useEffect(() => {
    const element = panel.current;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') onClose();
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

  return <div className="ji-at-caret" role="dialog" aria-label={label} ref={panel} style={place}>{children}</div>;
}
