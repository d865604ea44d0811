import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { useEffect, useState } from 'react';
import { countWords } from './count-words.ts';
import { paragraphsBetween } from './measure-text.ts';
import type { Readability } from './reading-age.ts';

export interface Measured {
  readonly words: number;
  /** Null for too few words, and in browsers that do not know where sentences end. */
  readonly reading: Readability | null;
}
export interface Measure {
  readonly section: Measured;
  /** Null while nothing is selected. */
  readonly selected: Measured | null;
}

/** In milliseconds: how long nobody writes or selects before words are counted. */
const restsFor = 700;

/** The formula and what it needs are fetched once the text is on the page. */
async function measured(paragraphs: readonly string[]): Promise<Measured> {
  const words = countWords(paragraphs);
  if (!('Segmenter' in Intl)) return { words, reading: null };
  const reading = await import('./reading-age.ts').then(({ readabilityOf }) => readabilityOf(paragraphs), () => null);
  return { words, reading };
}

/** Moving a selection about leaves the whole as it was. */
const sections = new WeakMap<Node, Promise<Measured>>();
function measuredSection(doc: Node): Promise<Measured> {
  const now = sections.get(doc) ?? measured(paragraphsBetween(doc, 0, doc.content.size));
  sections.set(doc, now);
  return now;
}

async function measure({ state: { doc, selection: { from, to, empty } } }: Editor): Promise<Measure> {
  const [section, selected] = await Promise.all([measuredSection(doc), empty ? null : measured(paragraphsBetween(doc, from, to))]);
  return { section, selected: selected?.words ? selected : null };
}

/** How long the text and what is selected of it are, and how hard to read; worked out when the hands rest, and never in the task of a key. */
export function useMeasure(editor: Editor): Measure | null {
  const [now, setNow] = useState<Measure | null>(null);
  useEffect(() => {
    let isGone = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void measure(editor).then((next) => { if (!isGone) setNow(next); }), restsFor);
    };
    const onTransaction = ({ transaction }: { transaction: { readonly docChanged: boolean; readonly selectionSet: boolean } }): void => {
      if (transaction.docChanged || transaction.selectionSet) soon();
    };
    soon();
    editor.on('transaction', onTransaction);
    return () => {
      isGone = true;
      clearTimeout(timer);
      editor.off('transaction', onTransaction);
    };
  }, [editor]);
  return now;
}
