import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useCallback, useEffect, useState } from 'react';
import { useAnnounce } from '../../../../platform/announcer.ts';
import { countOf } from '../../../../ui/index.ts';
import { bringIntoSight } from '../bring-into-sight.ts';
import { ask, goToFound, replaceAllFound, replaceFound } from './find-acts.ts';
import type { FindQuestion } from './find-pattern.ts';
import { currentFound, findingIn } from './find-plugin.ts';

/** In milliseconds: the text is looked through once the words that are looked for are typed. */
const typedFor = 250;
/** Letters on either side of a place that are read out with it. */
const around = 30;

export interface FindState {
  /** How many there are; null while nothing is looked for. */
  readonly count: number | null;
  /** Which of them is selected, from 1; 0 for none. */
  readonly current: number;
  readonly go: (way: 'next' | 'previous') => void;
  readonly replace: (words: string) => void;
  readonly replaceAll: (words: string) => void;
  readonly problem: string | null;
}

/** Looks through the text for as long as the component is shown, and says what it finds. */
export function useFind(editor: Editor, question: FindQuestion): FindState {
  const announce = useAnnounce();
  const [problem, setProblem] = useState<string | null>(null);
  const found = useCallback((): number => findingIn(editor.state)?.found.length ?? 0, [editor]);

  useEffect(() => {
    setProblem(null);
    const timer = setTimeout(() => {
      ask(editor, question);
      if (findingIn(editor.state)) announce(found() === 0 ? 'Not found' : `${found()} found`);
    }, typedFor);
    return () => clearTimeout(timer);
  }, [editor, question, announce, found]);
  useEffect(() => () => {
    if (!editor.isDestroyed) ask(editor, null);
  }, [editor]);

  const { count, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => {
      const finding = findingIn(state);
      return { count: finding && finding.found.length, current: finding ? currentFound(state, finding) + 1 : 0 };
    },
  });
  /** What is typed is what is meant, however short ago. */
  const settle = (): void => {
    if (findingIn(editor.state)?.question !== question) ask(editor, question);
  };
  const show = (before: string): void => {
    const { state, view } = editor;
    bringIntoSight(view.dom.querySelector('.ji-found--current'));
    const { from, to, $from, $to } = state.selection;
    const finding = findingIn(state);
    const number = finding ? currentFound(state, finding) + 1 : 0;
    if (number === 0) return announce(before || 'Not found');
    const words = state.doc.textBetween(Math.max($from.start(), from - around), Math.min($to.end(), to + around), '', ' ');
    announce(`${before}${number} of ${found()}: ${words}`);
  };
  return {
    count,
    current,
    problem,
    go(way) {
      settle();
      goToFound(editor, way);
      show('');
    },
    replace(words) {
      settle();
      show(replaceFound(editor, words) ? 'Replaced. ' : '');
    },
    replaceAll(words) {
      settle();
      const replaced = replaceAllFound(editor, words);
      setProblem(replaced === null ? 'That is too much to replace at once, and nothing was replaced. Look for longer words, or replace them one by one.' : null);
      if (replaced !== null) announce(`${countOf(replaced, 'place')} replaced. Undo takes all of it back.`);
    },
  };
}
