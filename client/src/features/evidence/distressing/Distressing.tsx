import type { JSX, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { TextButton } from '../../../ui/index.ts';
import { DistressingTag } from './DistressingTag.tsx';
import { useOpened } from './use-opened.ts';

export interface DistressingProps {
  readonly evidence: { readonly id: string; readonly title: string; readonly isDistressing: boolean };
  /** What it says. */
  readonly children: ReactNode;
}

/** The text of a piece, behind a warning where it may be hard to read: it opens on request, and stays open in this tab until it is shut. */
export function Distressing({ evidence, children }: DistressingProps): JSX.Element {
  return evidence.isDistressing ? <Warned evidence={evidence}>{children}</Warned> : <>{children}</>;
}

function Warned({ evidence: { id, title }, children }: DistressingProps): JSX.Element {
  const [isOpen, setOpen] = useOpened(id);
  const text = useRef<HTMLDivElement>(null);
  const wasAsked = useRef(false);
  // Whoever asked goes on reading at the text, by ear and by key.
  useEffect(() => {
    if (isOpen && wasAsked.current) text.current?.focus();
    wasAsked.current = false;
  }, [isOpen]);
  const ask = (): void => {
    wasAsked.current = !isOpen;
    setOpen(!isOpen);
  };
  return (
    <div className="ji-distressing">
      <p className="ji-distressing__warning">
        <DistressingTag /> It may be hard to read. <TextButton onClick={ask} expanded={isOpen} about={title}>{isOpen ? 'Hide what it says' : 'Show what it says'}</TextButton>
      </p>
      <div ref={text} tabIndex={-1} role="group" aria-label={`What “${title}” says`} hidden={!isOpen}>{isOpen && children}</div>
    </div>
  );
}
