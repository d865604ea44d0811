import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX } from 'react';
import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { CitationMarker } from './CitationMarker.tsx';
import { citationIn, citationNumbers, currentStatement } from './read-section.ts';
import { useSectionFacts } from './section-facts.ts';
import type { Slots } from './slots.ts';
import { StatementFoot } from './StatementFoot.tsx';

export interface SlotPortalsProps {
  readonly editor: Editor;
  readonly slots: Slots;
}

/** Fills the places that the editor leaves to React. */
export function SlotPortals({ editor, slots }: SlotPortalsProps): JSX.Element {
  const { evidenceOf } = useSectionFacts();
  const all = useSyncExternalStore(slots.subscribe, slots.all);
  const { numbers, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ numbers: citationNumbers(state.doc), current: currentStatement(state) }),
  });

  return (
    <>
      {all.map(({ key, is, element, node, getPos }) => {
        if (is === 'statement') {
          const isCurrent = current !== null && getPos() === current;
          return createPortal(<StatementFoot editor={editor} node={node} getPos={getPos} isCurrent={isCurrent} />, element, key);
        }
        const { evidenceId, stance } = citationIn(node);
        return createPortal(<CitationMarker number={numbers[evidenceId] ?? 0} stance={stance} evidence={evidenceOf(evidenceId)} />, element, key);
      })}
    </>
  );
}
