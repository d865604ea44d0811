import type { Editor } from '@tiptap/core';
import { isChangeOrigin } from '@tiptap/extension-collaboration';
import type { Transaction } from '@tiptap/pm/state';
import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '../../../platform/announcer.ts';
import type { Carets, Colleague } from '../collaboration/carets.ts';

export interface Follow {
  /** Whose caret the page goes with; null while it goes with nobody's. */
  readonly followed: Colleague | null;
  /** Their caret is in the text now. */
  readonly isInText: boolean;
  readonly start: (colleague: Colleague) => void;
  readonly stop: () => void;
}

/** In milliseconds: how often at most the page moves. */
const movesEvery = 200;
/** Between these parts of the window's height a caret is let be; beyond, it is brought to the third. */
const calm = { from: 0.2, to: 0.75, at: 0.4 } as const;

const scrollKeys = new Set(['Escape', 'PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown']);

const caretOf = (editor: Editor, { id }: Colleague): HTMLElement | null => editor.view.dom.querySelector(`.ji-caret[data-person="${CSS.escape(id)}"]`);

function goWith(caret: HTMLElement): void {
  const { top } = caret.getBoundingClientRect();
  const place = top / window.innerHeight;
  if (place >= calm.from && place <= calm.to) return;
  const behavior = window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth';
  window.scrollBy({ top: top - window.innerHeight * calm.at, behavior });
}

/** Moves the page with a colleague's caret until this person types, scrolls or presses Escape. */
export function useFollow(editor: Editor | null, carets: Carets | null): Follow {
  const announce = useAnnounce();
  const [followed, setFollowed] = useState<Colleague | null>(null);
  const [isInText, setInText] = useState(true);

  const stop = useCallback(() => {
    setFollowed(null);
    announce('You follow nobody now');
  }, [announce]);
  const start = useCallback((colleague: Colleague) => {
    setFollowed(colleague);
    announce(`Following ${colleague.name}. Type, scroll or press Escape to stop`);
  }, [announce]);

  useEffect(() => {
    if (!editor || !carets || !followed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const move = (): void => {
      timer = undefined;
      if (!carets.colleagues().some(({ id }) => id === followed.id)) {
        setFollowed(null);
        return announce(`${followed.name} has left this section. You follow nobody now`);
      }
      const caret = caretOf(editor, followed);
      setInText(caret !== null);
      if (caret) goWith(caret);
    };
    const soon = (): void => void (timer ??= setTimeout(move, movesEvery));
    soon();
    const stopHearing = carets.subscribe(soon);
    return () => {
      clearTimeout(timer);
      stopHearing();
    };
  }, [editor, carets, followed, announce]);

  useEffect(() => {
    if (!editor || !followed) return;
    const onKey = (event: KeyboardEvent): void => {
      if (!scrollKeys.has(event.key)) return;
      // This Escape is spent: what else waits for one gets the next.
      if (event.key === 'Escape') event.stopPropagation();
      stop();
    };
    const onScrollBar = ({ target }: Event): void => {
      if (target === document.documentElement) stop();
    };
    const onChange = ({ transaction }: { transaction: Transaction }): void => {
      if (transaction.docChanged && !isChangeOrigin(transaction)) stop();
    };
    document.addEventListener('keydown', onKey, true);
    document.addEventListener('wheel', stop, { passive: true });
    document.addEventListener('touchmove', stop, { passive: true });
    document.addEventListener('pointerdown', onScrollBar);
    editor.on('transaction', onChange);
    return () => {
      document.removeEventListener('keydown', onKey, true);
      document.removeEventListener('wheel', stop);
      document.removeEventListener('touchmove', stop);
      document.removeEventListener('pointerdown', onScrollBar);
      editor.off('transaction', onChange);
    };
  }, [editor, followed, stop]);
  return { followed, isInText, start, stop };
}
