import { placeInWords } from '@joint/shared';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import type { JSX } from 'react';
import { memo, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { CitationMarker } from './CitationMarker.tsx';
import { citationIn, citationNumbers, currentStatement } from './read-section.ts';
import { useSectionFacts } from './section-facts.ts';
import type { Slot, SlotGroup, Slots } from './slots.ts';
import { StatementFoot } from './StatementFoot.tsx';

export interface SlotPortalsProps {
  readonly editor: Editor;
  readonly slots: Slots;
}

/** Fills the places that the editor leaves to React. A change of one is drawn without the others. */
export function SlotPortals({ editor, slots }: SlotPortalsProps): JSX.Element {
  const groups = useSyncExternalStore(slots.subscribe, slots.all);
  // Asked one by one: the numbers stay the same object while the caret moves.
  const numbers = useEditorState({ editor, selector: ({ editor: { state } }) => citationNumbers(state.doc) });
  const current = useEditorState({ editor, selector: ({ editor: { state } }) => currentStatement(state) });
  // Where each of many statements is now is told by walking past those before it; of the one at the caret it is known.
  const currentPlace = current === null ? null : (editor.view.nodeDOM(current) ?? null);
  return <>{groups.map((group) => <Group key={group.key} editor={editor} group={group} numbers={numbers} currentPlace={currentPlace} />)}</>;
}

type Numbers = ReturnType<typeof citationNumbers>;
interface GroupProps {
  readonly editor: Editor;
  readonly group: SlotGroup;
  readonly numbers: Numbers;
  /** Where the statement that the caret is in stands on the page. */
  readonly currentPlace: globalThis.Node | null;
}

const Group = memo(function Group({ editor, group, numbers, currentPlace }: GroupProps): JSX.Element {
  return (
    <>
      {group.slots.map((slot) => (slot.is === 'statement'
        ? <FootSlot key={slot.key} editor={editor} slot={slot} isCurrent={currentPlace !== null && slot.element.parentNode === currentPlace} />
        : <CitationSlot key={slot.key} slot={slot} numbers={numbers} />))}
    </>
  );
});

const FootSlot = memo(function FootSlot({ editor, slot, isCurrent }: { readonly editor: Editor; readonly slot: Slot; readonly isCurrent: boolean }): JSX.Element {
  const node = useSyncExternalStore(slot.subscribe, slot.node);
  return createPortal(<StatementFoot editor={editor} node={node} getPos={slot.getPos} isCurrent={isCurrent} />, slot.element);
});

const CitationSlot = memo(function CitationSlot({ slot, numbers }: { readonly slot: Slot; readonly numbers: Numbers }): JSX.Element {
  const { evidenceOf } = useSectionFacts();
  const { evidenceId, stance, place } = citationIn(useSyncExternalStore(slot.subscribe, slot.node));
  return createPortal(<CitationMarker number={numbers[evidenceId] ?? 0} stance={stance} part={place ? placeInWords(place) : null} evidence={evidenceOf(evidenceId)} />, slot.element);
});
