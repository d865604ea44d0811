import { citationPlaceLimits } from '@joint/shared';
import type { JSX } from 'react';
import { useEffect, useRef } from 'react';
import { TextArea, useForm } from '../../../../ui/index.ts';
import { Distressing } from '../../../evidence/index.ts';
import type { Piece } from './use-parts.ts';

/** What is selected in an element of nothing but text, and where it begins there. A selection that ends behind it ends with it. */
function selectedIn(element: HTMLElement): { readonly words: string; readonly from: number } | null {
  const selection = document.getSelection();
  const range = selection && selection.rangeCount > 0 ? selection.getRangeAt(0).cloneRange() : null;
  if (!range || !element.contains(range.startContainer)) return null;
  if (!element.contains(range.endContainer)) range.setEndAfter(element.lastChild ?? element);
  const before = document.createRange();
  before.selectNodeContents(element);
  before.setEnd(range.startContainer, range.startOffset);
  const words = range.toString().trim();
  return words === '' ? null : { words, from: before.toString().length };
}

/** Words of a piece: selected in what it says, or typed. */
export function WordsPart({ piece }: { readonly piece: Piece }): JSX.Element {
  return (
    <>
      <Distressing evidence={piece}><Selectable body={piece.body} /></Distressing>
      <TextArea name="words" label="The words that it rests on" hint="Select them above, or type or paste them as they stand there." rows={2} limit={citationPlaceLimits.quotation} />
    </>
  );
}

function Selectable({ body }: { readonly body: string }): JSX.Element {
  const form = useForm();
  const setValue = useRef(form?.setValue);
  useEffect(() => { setValue.current = form?.setValue; });
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const selected = (): void => {
      const found = text.current && selectedIn(text.current);
      if (!found) return;
      setValue.current?.('words', found.words);
      setValue.current?.('near', String(found.from));
    };
    document.addEventListener('selectionchange', selected);
    return () => document.removeEventListener('selectionchange', selected);
  }, []);
  // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls takes focus, so that the arrow keys scroll it
  return <div className="ji-part__text" role="region" aria-label="What the evidence says" tabIndex={0} ref={text}>{body}</div>;
}
