import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX } from 'react';
import { useCallback, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { CitationMarker } from './CitationMarker.tsx';
import { citationIn, citationNumbers, currentStatement } from './read-section.ts';
import { useSectionFacts } from './section-facts.ts';
import type { Slot, Slots } from './slots.ts';
import { StatementFoot } from './StatementFoot.tsx';

export interface SlotPortalsProps {
  readonly editor: Editor;
  readonly slots: Slots;
  readonly onOpenCitation: () => void;
}

/** Fills the places that the editor leaves to React. */
export function SlotPortals({ editor, slots, onOpenCitation }: SlotPortalsProps): JSX.Element {
  const { evidenceOf } = useSectionFacts();
  const all = useSyncExternalStore(slots.subscribe, slots.all);
  const { numbers, current } = useEditorState({
    editor,
    selector: ({ editor: { state } }) => ({ numbers: citationNumbers(state.doc), current: currentStatement(state) }),
  });

  const open = useCallback(
    (slot: Slot) => () => {
      const at = slot.getPos();
      if (at === undefined || !editor.isEditable) return;
      editor.commands.setNodeSelection(at);
      onOpenCitation();
    },
    [editor, onOpenCitation],
  );

  return (
    <>
      {all.map((slot) => {
        const { key, is, element, node, getPos } = slot;
        if (is === 'statement') return createPortal(<StatementFoot editor={editor} node={node} getPos={getPos} isCurrent={current !== null && getPos() === current} />, element, key);
        const { evidenceId, stance } = citationIn(node);
        return createPortal(<CitationMarker number={numbers[evidenceId] ?? 0} stance={stance} evidence={evidenceOf(evidenceId)} onOpen={open(slot)} />, element, key);
      })}
    </>
  );
}
